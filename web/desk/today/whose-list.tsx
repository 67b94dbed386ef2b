import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../../app/session.ts";
import { useColleagues, type Whose } from "./today-list.ts";

/** Mine, everybody's, or a colleague's. */
export function WhoseList({ whose, choose }: { whose: Whose; choose: (whose: Whose) => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = (useColleagues().data ?? []).filter((one) => one.id !== me?.user.id && one.disabled_at === null);
  const data = [
    { value: "mine", label: t("today.whose.mine") },
    { value: "all", label: t("today.whose.all") },
    ...colleagues.map((one) => ({ value: one.id, label: one.name })),
  ];
  return (
    <Select
      size="xs"
      w={180}
      aria-label={t("today.whose.label")}
      data={data}
      value={data.some((one) => one.value === whose) ? whose : null}
      onChange={(value) => value && choose(value)}
      allowDeselect={false}
      searchable={colleagues.length > 8}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  );
}
