import { expect, test } from "vitest";
import { useDatabase } from "../../../test/database.ts";
import { merge, rowsOf, undo } from "../../../test/merges.ts";
import { planter } from "../../../test/plant-row.ts";
import { createPeople } from "../../know/people/index.ts";
import { inWorkspace } from "../../platform/db/index.ts";
import { announce, drainNotices } from "../../platform/notices/index.ts";

const database = useDatabase();

test("an absence and a conversation go with the messages that told of them: into a merge, out of it, and to whom wrote meanwhile", async () => {
  const ctx = await database.workspace();
  const plant = planter(database, ctx);
  const { people } = await inWorkspace(ctx, (tx) =>
    createPeople(
      tx,
      ["nadia", "n.okafor"].map((name) => ({
        name: "Nadia Okafor",
        contact_points: [{ kind: "email" as const, value: `${name}@harbour.example` }],
      })),
    ),
  );
  const [kept, folded] = people.map(({ id }) => id) as [string, string];
  const wrote = async (owner: string, holder: string, returns_on: string, sent_at: string) => {
    const [point] = await rowsOf<{ id: string }>(
      ctx,
      "select id from contact_points where workspace_id = $1 and normal = $2",
      [`${owner === kept ? "nadia" : "n.okafor"}@harbour.example`],
    );
    const conversation_id = await plant("conversations", { person_id: holder, state: "ours" });
    const message = await plant("messages", {
      direction: "in",
      kind: "auto-reply",
      person_id: holder,
      contact_point_id: point?.id,
      conversation_id,
      sent_at,
      told: { returns_on, recipients: [] },
    });
    await inWorkspace(ctx, (tx) => announce(tx, "messages.arrived", [message]));
    await drainNotices(ctx);
    return { message, conversation_id };
  };
  const away = () =>
    rowsOf(
      ctx,
      "select person_id, returns_on::text, message_id from absences where workspace_id = $1 order by returns_on",
    );
  const first = await wrote(folded, folded, "2026-04-10", "2026-03-01T08:00:00Z");
  const second = await wrote(kept, kept, "2026-03-20", "2026-03-02T08:00:00Z");
  const apart = [
    { person_id: kept, returns_on: "2026-03-20", message_id: second.message },
    { person_id: folded, returns_on: "2026-04-10", message_id: first.message },
  ];
  expect(await away()).toEqual(apart);

  const { id } = await merge(ctx, "person", kept, folded);
  await drainNotices(ctx);
  expect(await away()).toEqual([apart[0]]);
  const later = await wrote(folded, kept, "2026-05-01", "2026-03-03T08:00:00Z");
  expect(await away()).toEqual([{ person_id: kept, returns_on: "2026-05-01", message_id: later.message }]);

  await undo(ctx, id);
  await drainNotices(ctx);
  expect(await away()).toEqual([apart[0], { person_id: folded, returns_on: "2026-05-01", message_id: later.message }]);
  expect(
    await rowsOf(ctx, "select id from conversations where workspace_id = $1 and person_id = $2 order by id", [folded]),
  ).toEqual([{ id: first.conversation_id }, { id: later.conversation_id }]);
});
