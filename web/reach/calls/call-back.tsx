import { Button, Group, Modal, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { DialogHead } from "../../app/dialog-head.tsx";
import { useFormat } from "../../app/format.ts";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { callBackTimes } from "./outcomes.ts";

/** When to call back: 1, 2 or 3 for the usual times, or one that they named. */
export function CallBack({
  name,
  zone,
  close,
  choose,
}: {
  name: string;
  zone: string | undefined;
  close: () => void;
  choose: (at: Date) => void;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const [now] = useState(() => new Date());
  const [at, setAt] = useState(() => asField(callBackTimes(now)[0]?.at as Date));
  const times = callBackTimes(now);
  useShortcuts(
    times.map(({ name: time, at: then }, index) => ({
      keys: String(index + 1),
      label: t(`calls.back.${time}`),
      run: () => choose(then),
    })),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const then = new Date(at);
    if (!Number.isNaN(then.getTime())) choose(then);
  };
  return (
    <Modal.Root opened onClose={close} centered transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <DialogHead title={t("calls.back.title", { name })} />
        <Modal.Body>
          <form onSubmit={submit}>
            <Group gap="xs" my="sm" data-autofocus tabIndex={-1}>
              {times.map(({ name: time, at: then }, index) => (
                <Button
                  key={time}
                  variant="default"
                  rightSection={<kbd aria-hidden="true">{index + 1}</kbd>}
                  aria-keyshortcuts={String(index + 1)}
                  title={format.moment(then.toISOString())}
                  onClick={() => choose(then)}
                >
                  {t(`calls.back.${time}`)}
                </Button>
              ))}
            </Group>
            <TextInput
              type="datetime-local"
              label={t("calls.back.at")}
              description={zone ? t("calls.back.zone", { zone }) : undefined}
              value={at}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
            <Button type="submit" mt="sm">
              {t("calls.back.save")}
            </Button>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

const asField = (at: Date): string => {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};
