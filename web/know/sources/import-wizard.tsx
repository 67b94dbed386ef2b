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
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, sentenceOf, unwrap } from "../../app/api/client.ts";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { DropZone } from "./drop-zone.tsx";
import { DryRun } from "./dry-run.tsx";
import { MappingPanel } from "./mapping-panel.tsx";
import { type Recognition, RecogniseChoice } from "./recognise-choice.tsx";
import { uploadFile } from "./upload-file.ts";
import { SourceOfFile } from "./source-of-file.tsx";
import { asImportFile, lookAgain, lookAt, saysTheSame, type WizardFile } from "./wizard-file.ts";
import { bringsAll, type Whole, WholeChoice } from "./whole-choice.tsx";
import { sourceOf, sourceOfFile } from "./wizard-source.ts";

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
  const [relationship, setRelationship] = useState<"customer" | "prospect">("customer");
  const [createMissing, setCreateMissing] = useState(false);
  const [recognise, setRecognise] = useState<Recognition>({ accounts: "name", people: "email" });
  const [whole, setWhole] = useState<Whole>("as-set");
  const [rehearsals, setRehearsals] = useState<string[]>([]);
  const take = useMutation({
    mutationFn: async (taken: File[]) => {
      const known = (await sources.refetch()).data;
      let page = { source, files };
      for (const file of taken) {
        setSending({ name: file.name, share: 0 });
        const upload = await uploadFile(file, (share) => setSending({ name: file.name, share }));
        let looked = await lookAt(upload.id, file.name, page.source, { as: "auto" });
        const from = sourceOf(file.name, looked.proposal, known?.rows ?? [], page);
        if (from !== page.source) looked = await lookAt(upload.id, file.name, from, { as: "auto" });
        if (page.source && from !== page.source) looked = { ...looked, own: from };
        page = { source: page.source || from, files: [...page.files, looked] };
        setFiles((now) => [...now, looked]);
        setSource((now) => now || page.source);
      }
    },
    onMutate: () => setRehearsals([]),
    onSettled: () => setSending(undefined),
  });
  const change = (changed: WizardFile): void => {
    setRehearsals([]);
    setFiles((now) => now.map((file) => (file.upload === changed.upload ? changed : file)));
  };
  /** Files that were looked at with another source than they are now said to come from. */
  const lookedAgain = async (): Promise<WizardFile[]> => {
    const looked = await Promise.all(
      files.map((file) => {
        const from = sourceOfFile(file, source);
        return file.lookedWith === from ? file : lookAgain(file, from);
      }),
    );
    if (looked.some((file, at) => !saysTheSame(file, files[at] as WizardFile))) setRehearsals([]);
    setFiles((now) => now.map((file) => looked.find((one) => one.upload === file.upload) ?? file));
    return looked;
  };
  const again = useMutation({ mutationFn: lookedAgain });
  useSettled(source + files.map((file) => `\n${file.own ?? ""}`).join(""), () => {
    if (files.some((file) => file.lookedWith !== sourceOfFile(file, source))) again.mutate();
  });
  const start = useMutation({
    mutationFn: async (dry: boolean) => {
      // A rehearsal is of what this source remembers; what is brought in is what stands on the page.
      const settled = dry ? await lookedAgain() : files;
      const groups = [...Map.groupBy(settled, (file) => sourceOfFile(file, source))];
      const started: string[] = [];
      for (const [from, group] of groups) {
        const { id } = unwrap(
          await api.POST("/api/v1/imports", {
            body: {
              files: group.map(asImportFile) as never,
              source: from || undefined,
              relationship,
              create_missing: createMissing,
              recognise,
              dry_run: dry,
              brings_all: bringsAll(whole),
            },
          }),
        );
        started.push(id);
        // What runs is not started again should the next one be refused.
        if (!dry && groups.length > 1)
          setFiles((now) => now.filter((file) => group.every(({ upload }) => upload !== file.upload)));
      }
      return started;
    },
    onSuccess: async (started, dry) => {
      if (dry) setRehearsals(started);
      else await navigate({ to: started.length === 1 ? `/imports/${started[0]}` : "/imports" });
    },
  });
  /** A rehearsal is of what was asked then: whatever is asked differently takes it off the page. */
  const settle =
    <Value,>(set: (value: Value) => void) =>
    (value: Value): void => {
      setRehearsals([]);
      set(value);
    };
  const names = sources.data?.rows.map((one) => one.name) ?? [];
  const fault = take.error ?? again.error ?? start.error;
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
          source={sourceOfFile(file, source)}
          from={
            (files.length > 1 || file.own) && (
              <SourceOfFile
                name={file.name}
                own={file.own}
                source={source}
                sources={names}
                onChange={(own) => change({ ...file, own })}
              />
            )
          }
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
              data={names}
              value={source}
              onChange={settle(setSource)}
            />
            <Stack gap={4}>
              <Text size="sm" fw={600} id="relationship">
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
          <RecogniseChoice recognise={recognise} onChange={settle(setRecognise)}>
            <WholeChoice whole={whole} onChange={settle(setWhole)} />
          </RecogniseChoice>
          <Group mt="md">
            <Button
              onClick={() => start.mutate(true)}
              variant={rehearsals.length > 0 ? "light" : "filled"}
              loading={start.isPending && start.variables}
              disabled={lacking}
            >
              {t("sources.wizard.rehearse")}
            </Button>
            <Button
              onClick={() => start.mutate(false)}
              variant={rehearsals.length > 0 ? "filled" : "light"}
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
      {rehearsals.length > 1 && (
        <Text size="sm" c="dimmed">
          {t("sources.dry.apart")}
        </Text>
      )}
      {rehearsals.map((id) => (
        <DryRun key={id} id={id} named={rehearsals.length > 1} />
      ))}
    </Page>
  );
}

/** Typing is over after this while. */
const settledMs = 400;

/** Does something once a text stands still. */
function useSettled(text: string, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const timer = setTimeout(() => latest.current(), text === "" ? 0 : settledMs);
    return () => clearTimeout(timer);
  }, [text]);
}
