import { Anchor, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";

const typingPauseMs = 180;

/** Says while one types that this one may be there already. */
export function PossibleDuplicates({
  kind,
  name,
  email,
  phone,
  account,
  except,
}: {
  kind: "account" | "person";
  name: string;
  email?: string;
  phone?: string;
  account?: string;
  except?: string;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [asked] = useDebouncedValue(
    { name: name.trim(), email: email?.trim() || undefined, phone: phone?.trim() || undefined },
    typingPauseMs,
  );
  const { data: rows = [] } = useQuery({
    queryKey: ["possible-duplicates", kind, asked, account, except],
    queryFn: async () => {
      const contact_points = [
        { kind: "email" as const, value: asked.email },
        { kind: "phone" as const, value: asked.phone },
      ].filter((point) => point.value !== undefined);
      const draft = { name: asked.name, contact_points, except };
      const employments = account ? [{ account_id: account }] : [];
      return kind === "account"
        ? unwrap(await api.POST("/api/v1/accounts/likely", { body: draft })).rows
        : unwrap(await api.POST("/api/v1/people/likely", { body: { ...draft, employments } })).rows;
    },
    enabled: asked.name.length >= 3 || asked.email !== undefined || asked.phone !== undefined,
    placeholderData: keepPreviousData,
  });
  if (rows.length === 0) return null;
  return (
    <Stack gap={2} role="status" p={6} style={{ border: "1px solid var(--tilth-due)", borderRadius: 4 }}>
      <Text size="xs" fw={600} c="var(--tilth-due)">
        {t("people.duplicates.title")}
      </Text>
      {rows.slice(0, shownRows).map((row) => (
        <Text key={row.id} size="xs">
          <Anchor
            component={Link}
            to={row.kind === "account" ? `/accounts/${row.id}` : `/people/${row.id}`}
            inherit
            underline="always"
          >
            {row.name}
          </Anchor>
          {row.detail && ` · ${row.detail}`}
          <Text span c="dimmed" inherit>
            {` · ${[
              ...row.because.map((why) => t(`people.duplicates.${why.replaceAll(" ", "-")}`)),
              t("people.duplicates.likely", { share: format.share(row.probability, 0) }),
            ].join(", ")}`}
          </Text>
        </Text>
      ))}
    </Stack>
  );
}

const shownRows = 4;
