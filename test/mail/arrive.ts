import { addMailbox, readArrived, readMailbox, storeMessages } from "../../server/hear/mailbox/index.ts";
import { type Ctx, inWorkspace } from "../../server/platform/db/index.ts";
import { drainNotices } from "../../server/platform/notices/index.ts";

export interface Letter {
  from: string;
  to?: string;
  subject?: string;
  id: string;
  answers?: string;
  at?: string;
  /** When it came into the box; as it was written, unless told. */
  received?: string;
  body: string;
  more?: string[];
}

const written = ({
  from,
  to = "box@summer.example",
  subject = "Hello",
  id,
  answers,
  at = "2026-03-02T08:00:00Z",
  body,
  more = [],
}: Letter): Buffer =>
  Buffer.from(
    [
      `From: ${from}`,
      `To: ${to}`,
      `Subject: ${subject}`,
      `Message-ID: <${id}>`,
      ...(answers ? [`In-Reply-To: <${answers}>`] : []),
      `Date: ${new Date(at).toUTCString()}`,
      ...more,
      "",
      body,
    ].join("\r\n"),
  );

/** Letters as if they had been read from a box of this workspace; what follows from them has happened when it returns. */
export async function arrive(ctx: Ctx, letters: Letter[], address?: string): Promise<void> {
  const arrived = await Promise.all(
    letters.map((letter, at) =>
      readArrived(at + 1, written(letter), new Date(letter.received ?? letter.at ?? "2026-03-02T08:00:00Z")),
    ),
  );
  await store(ctx, arrived, address);
}

/** The same with messages as they are, coming in at this moment. */
export async function arriveRaw(ctx: Ctx, messages: Buffer[], address?: string): Promise<void> {
  await store(ctx, await Promise.all(messages.map((raw, at) => readArrived(at + 1, raw, ctx.clock.now()))), address);
}

async function store(
  ctx: Ctx,
  arrived: Awaited<ReturnType<typeof readArrived>>[],
  address = "box@summer.example",
): Promise<void> {
  await inWorkspace(ctx, async (tx) => {
    const there = await tx.one<{ id: string }>(
      "select m.id from mailboxes m where m.workspace_id = $1 and m.address = $2",
      [tx.workspace, address],
    );
    const id =
      there?.id ??
      (
        await addMailbox(
          tx,
          { name: address, address, host: "imap.summer.example", login: address },
          { password: "secret" },
        )
      ).id;
    await storeMessages(tx, await readMailbox(tx, id), arrived);
  });
  await drainNotices(ctx);
}
