import { Button, Group, NumberInput, Popover, Select, TagsInput, Text } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { CallThese } from "../../reach/calls/index.ts";
import { MailThese } from "../../reach/email/index.ts";
import { LetterThese } from "../../reach/letters/index.ts";
import { TextThese } from "../../reach/texts/index.ts";
import { idsOf, ownersToChoose, usersQuery } from "./read-customers.ts";
import type { Shape } from "./shape.ts";

type Change = { owner_id: string | null } | { gap_days: number | null } | { add_tags: string[] };

/** What can be done with all chosen at once; each is one change, undone as one. `ids` undefined means all that match. */
export function BulkBar({
  shape,
  ids,
  said,
  onDone,
}: {
  shape: Shape;
  ids: string[] | undefined;
  said: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const users = useQuery(usersQuery);
  const [tags, setTags] = useState<string[]>([]);
  const [gap, setGap] = useState<number | string>(42);
  const edit = useMutation({
    mutationFn: async (change: Change) =>
      unwrap(
        await api.POST("/api/v1/customers/bulk-edits", {
          body: { scope: shape.scope, filter: shape.filter as never, account_ids: ids, change },
        }),
      ),
    onSuccess: async (done) => {
      sayDone(t("customers.bulk.done", { count: done.matched }), done.set ?? undefined);
      onDone();
      await queries.invalidateQueries({ queryKey: ["customers"] });
    },
    onError: sayFault,
  });
  return (
    <Group gap="xs" className="tilth-panel" px="sm" py={6} role="region" aria-label={t("customers.bulk.title")}>
      <Text size="sm" fw={600}>
        {said}
      </Text>
      <Choice label={t("customers.bulk.owner")}>
        <Select
          label={t("customers.bulk.owner-new")}
          data={[{ value: "", label: t("customers.nobody") }, ...ownersToChoose(users.data?.rows ?? [])]}
          comboboxProps={{ withinPortal: false }}
          onChange={(owner) => edit.mutate({ owner_id: owner || null })}
        />
      </Choice>
      <Choice label={t("customers.bulk.tags")}>
        <TagsInput label={t("customers.bulk.tags-new")} value={tags} onChange={setTags} />
        <Button mt="xs" disabled={tags.length === 0} onClick={() => edit.mutate({ add_tags: tags })}>
          {t("customers.bulk.do")}
        </Button>
      </Choice>
      <Choice label={t("customers.bulk.gap")}>
        <NumberInput label={t("customers.bulk.gap-new")} min={1} max={3660} value={gap} onChange={setGap} />
        <Group mt="xs">
          <Button onClick={() => edit.mutate({ gap_days: Number(gap) })}>{t("customers.bulk.do")}</Button>
          <Button variant="subtle" onClick={() => edit.mutate({ gap_days: null })}>
            {t("customers.bulk.gap-default")}
          </Button>
        </Group>
      </Choice>
      <CallThese accounts={() => idsOf(shape, ids)} name={t("customers.bulk.list-name", { said })} />
      <MailThese accounts={() => idsOf(shape, ids)} name={t("customers.bulk.list-name", { said })} />
      <LetterThese accounts={() => idsOf(shape, ids)} />
      <TextThese accounts={() => idsOf(shape, ids)} />
      <Button variant="subtle" ml="auto" onClick={onDone}>
        {t("customers.bulk.none")}
      </Button>
    </Group>
  );
}

function Choice({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <Popover width={280} trapFocus>
      <Popover.Target>
        <Button variant="light" size="compact-sm">
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>{children}</Popover.Dropdown>
    </Popover>
  );
}
