import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { api, unwrap } from "../../app/api/client.ts";
import { useFormat } from "../../app/format.ts";
import { queries } from "../../app/queries.ts";
import { sayDone, sayFault } from "../../app/undo.tsx";
import { useColleagues } from "../../know/accounts/index.ts";
import { Page } from "../../ui/page.tsx";
import { Panel } from "../../ui/panel.tsx";
import { SizePreview } from "./size-preview.tsx";
import { type Question, questions } from "./use-verifications.ts";

export interface Plan {
  unit: "customer" | "person";
  questions: Question[];
  method: "margin" | "discovery";
  margin: number;
  confidence: number;
  top: number;
}

const margins = [0.03, 0.05, 0.1] as const;
const confidences = [0.9, 0.95, 0.99] as const;
const topAtMost = 1000;

/** What to ask, how precisely to know it, and who is to find out; beside it, how many that makes. */
export function NewVerification() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const colleagues = useColleagues();
  const [plan, setPlan] = useState<Plan>({
    unit: "customer",
    questions: ["there", "email"],
    method: "margin",
    margin: 0.05,
    confidence: 0.95,
    top: 10,
  });
  const [name, setName] = useState("");
  const [seed, setSeed] = useState("");
  const [users, setUsers] = useState<string[]>([]);
  const [drawing, setDrawing] = useState(false);
  const change = (part: Partial<Plan>): void => setPlan((now) => ({ ...now, ...part }));
  const facts = plan.questions.map((question) => t(`verification.fact.${question}`)).join(", ");
  const draw = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setDrawing(true);
    try {
      const made = unwrap(
        await api.POST("/api/v1/verifications", {
          body: {
            ...plan,
            name: name.trim() || `${format.day(new Date().toISOString())}: ${facts}`,
            ...(seed.trim() ? { seed: seed.trim() } : {}),
            ...(users.length > 0 ? { users } : {}),
          },
        }),
      );
      await queries.invalidateQueries({ queryKey: ["verifications"] });
      sayDone(t("verification.new.done", { count: made.size }), made.set ?? undefined);
      await navigate({ to: `/verifications/${made.id}` as never });
    } catch (error) {
      sayFault(error);
      setDrawing(false);
    }
  };
  return (
    <Page title={t("verification.new.title")} about={t("verification.new.about")}>
      <form onSubmit={(event) => void draw(event)}>
        <Group align="flex-start" gap="md">
          <Panel title={t("verification.new.what")}>
            <Stack gap="md" maw={560}>
              <Checkbox.Group
                label={t("verification.new.questions")}
                value={plan.questions}
                onChange={(chosen) => change({ questions: questions.filter((one) => chosen.includes(one)) })}
              >
                <Stack gap={6} mt={6}>
                  {questions.map((question) => (
                    <Checkbox key={question} value={question} label={t(`verification.question.${question}`)} />
                  ))}
                </Stack>
              </Checkbox.Group>
              <Choice
                label={t("verification.new.unit")}
                says={t(`verification.unit.${plan.unit}-what`)}
                value={plan.unit}
                data={(["customer", "person"] as const).map((value) => ({
                  value,
                  label: t(`verification.unit.${value}`),
                }))}
                choose={(unit) => change({ unit })}
              />
              <Choice
                label={t("verification.new.method")}
                says={t(`verification.method.${plan.method}-what`)}
                value={plan.method}
                data={(["margin", "discovery"] as const).map((value) => ({
                  value,
                  label: t(`verification.method.${value}`),
                }))}
                choose={(method) => change({ method })}
              />
              <Group gap="sm" align="flex-end">
                <Select
                  label={t(`verification.new.${plan.method}`)}
                  w={150}
                  data={margins.map((value) => ({
                    value: String(value),
                    label: t(`verification.new.${plan.method}-of`, { share: format.share(value) }),
                  }))}
                  value={String(plan.margin)}
                  allowDeselect={false}
                  onChange={(value) => value && change({ margin: Number(value) })}
                />
                <Select
                  label={t("verification.new.confidence")}
                  w={150}
                  data={confidences.map((value) => ({ value: String(value), label: format.share(value) }))}
                  value={String(plan.confidence)}
                  allowDeselect={false}
                  onChange={(value) => value && change({ confidence: Number(value) })}
                />
                <NumberInput
                  label={t("verification.new.top")}
                  w={190}
                  min={0}
                  max={topAtMost}
                  allowDecimal={false}
                  value={plan.top}
                  onChange={(value) => change({ top: Math.min(topAtMost, Math.max(0, Number(value) || 0)) })}
                />
              </Group>
              <MultiSelect
                label={t("verification.new.users")}
                description={t("verification.new.users-what")}
                data={colleagues.choices}
                value={users}
                onChange={setUsers}
              />
              <Group gap="sm" align="flex-end">
                <TextInput
                  label={t("verification.new.name")}
                  placeholder={facts}
                  flex="1 1 220px"
                  maxLength={200}
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <TextInput
                  label={t("verification.new.seed")}
                  placeholder={t("verification.new.seed-new")}
                  w={180}
                  maxLength={100}
                  value={seed}
                  onChange={(event) => setSeed(event.currentTarget.value)}
                />
              </Group>
            </Stack>
          </Panel>
          <SizePreview
            plan={plan}
            choose={change}
            button={(possible) => (
              <Button type="submit" disabled={!possible} loading={drawing}>
                {t("verification.new.draw")}
              </Button>
            )}
          />
        </Group>
      </form>
    </Page>
  );
}

function Choice<Value extends string>({
  label,
  says,
  value,
  data,
  choose,
}: {
  label: string;
  says: string;
  value: Value;
  data: { value: Value; label: string }[];
  choose: (value: Value) => void;
}) {
  return (
    <div>
      <Text size="sm" fw={600} mb={4}>
        {label}
      </Text>
      <SegmentedControl
        aria-label={label}
        data={data}
        value={value}
        onChange={(next) => choose(next as Value)}
        transitionDuration={0}
        maw="100%"
        styles={{ label: { whiteSpace: "normal" } }}
      />
      <Text size="xs" c="dimmed" mt={4}>
        {says}
      </Text>
    </div>
  );
}
