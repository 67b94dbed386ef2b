import {
  Alert,
  Button,
  Checkbox,
  Group,
  Progress,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Autocomplete,
} from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, sentenceOf, unwrap } from "../../app/api/client.ts";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { DropZone } from "./drop-zone.tsx";
import { DryRun } from "./dry-run.tsx";
import { MappingPanel } from "./mapping-panel.tsx";
import { type Recognition, RecogniseChoice } from "./recognise-choice.tsx";
import { uploadFile } from "./upload-file.ts";
import { asImportFile, lookAt, type WizardFile } from "./wizard-file.ts";

/** Files in, columns understood, a rehearsal with counts, and only then the import itself. */
export function ImportWizard() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [files, setFiles] = useState<WizardFile[]>([]);
  const [sending, setSending] = useState<{ name: string; share: number }>();
  const [source, setSource] = useState(new URLSearchParams(window.location.search).get("source") ?? "");
  const sources = useQuery({
    queryKey: ["imports", "sources"],
    queryFn: async () => unwrap(await api.GET("/api/v1/sources")),
  });
  // Files of one business belong together: orders name customers by the keys of the same source.
  const latest = sources.data?.rows.toSorted((a, b) =>
    (b.last_import_at ?? "").localeCompare(a.last_import_at ?? ""),
  )[0]?.name;
  const [relationship, setRelationship] = useState<"customer" | "prospect">("customer");
  const [createMissing, setCreateMissing] = useState(false);
  const [recognise, setRecognise] = useState<Recognition>({ accounts: "name", people: "email" });
  const [rehearsal, setRehearsal] = useState<string>();
  const take = useMutation({
    mutationFn: async (taken: File[]) => {
      for (const file of taken) {
        setSending({ name: file.name, share: 0 });
        const upload = await uploadFile(file, (share) => setSending({ name: file.name, share }));
        const looked = await lookAt(upload.id, file.name, source || latest || "", { as: "auto" });
        setFiles((now) => [...now, looked]);
        setSource((now) => now || latest || nameOf(file.name));
      }
    },
    onMutate: () => setRehearsal(undefined),
    onSettled: () => setSending(undefined),
  });
  const change = (changed: WizardFile): void => {
    setRehearsal(undefined);
    setFiles((now) => now.map((file) => (file.upload === changed.upload ? changed : file)));
  };
  const start = useMutation({
    mutationFn: async (dry: boolean) =>
      unwrap(
        await api.POST("/api/v1/imports", {
          body: {
            files: files.map(asImportFile) as never,
            source: source || undefined,
            relationship,
            create_missing: createMissing,
            recognise,
            dry_run: dry,
          },
        }),
      ),
    onSuccess: async (started, dry) => {
      if (dry) setRehearsal(started.id);
      else await navigate({ to: `/imports/${started.id}` });
    },
  });
  /** A rehearsal is of what was asked then: whatever is asked differently takes it off the page. */
  const settle =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      setRehearsal(undefined);
      set(value);
    };
  const fault = take.error ?? start.error;
  const lacking = files.some((file) => file.proposal.lacks.length > 0);
  return (
    <Page title={t("sources.wizard.title")} about={t("sources.wizard.about")}>
      <DropZone busy={take.isPending} onFiles={(taken) => take.mutate(taken)} small={files.length > 0} />
      {sending && (
        <div>
          <Text size="sm">{t("sources.wizard.sending", { name: sending.name })}</Text>
          <Progress value={sending.share * 100} aria-label={t("sources.wizard.sending", { name: sending.name })} />
        </div>
      )}
      {fault && (
        <Alert color="clay" variant="light" role="alert" title={t("sources.wizard.fault")}>
          {sentenceOf(fault)}
        </Alert>
      )}
      {files.map((file) => (
        <MappingPanel
          key={file.upload}
          file={file}
          source={source}
          onChange={change}
          onRemove={() => setFiles((now) => now.filter((one) => one !== file))}
        />
      ))}
      {files.length > 0 && (
        <Panel title={t("sources.wizard.how")}>
          <SimpleGrid cols={{ base: 1, sm: 3 }}>
            <Autocomplete
              label={t("sources.wizard.source")}
              description={t("sources.wizard.source-what")}
              data={sources.data?.rows.map((one) => one.name) ?? []}
              value={source}
              onChange={settle(setSource)}
            />
            <Stack gap={4}>
              <Text size="sm" fw={500} id="relationship">
                {t("sources.wizard.relationship")}
              </Text>
              <SegmentedControl
                aria-labelledby="relationship"
                value={relationship}
                onChange={(value) => settle(setRelationship)(value as "customer")}
                data={[
                  { value: "customer", label: t("sources.wizard.customers") },
                  { value: "prospect", label: t("sources.wizard.prospects") },
                ]}
              />
            </Stack>
            <Checkbox
              mt={22}
              label={t("sources.wizard.create-missing")}
              checked={createMissing}
              onChange={(event) => settle(setCreateMissing)(event.currentTarget.checked)}
            />
          </SimpleGrid>
          <RecogniseChoice recognise={recognise} onChange={settle(setRecognise)} />
          <Group mt="md">
            <Button
              onClick={() => start.mutate(true)}
              variant={rehearsal ? "light" : "filled"}
              loading={start.isPending && start.variables}
              disabled={lacking}
            >
              {t("sources.wizard.rehearse")}
            </Button>
            <Button
              onClick={() => start.mutate(false)}
              variant={rehearsal ? "filled" : "light"}
              loading={start.isPending && !start.variables}
              disabled={lacking}
            >
              {t("sources.wizard.run")}
            </Button>
            <Text size="sm" c="dimmed">
              {t(lacking ? "sources.wizard.lacking" : "sources.wizard.undoable")}
            </Text>
          </Group>
        </Panel>
      )}
      {rehearsal && <DryRun id={rehearsal} />}
    </Page>
  );
}

/** `northwind-customers.csv` → `northwind-customers`. */
function nameOf(file: string): string {
  return file.replace(/\.[^.]+$/, "");
}
