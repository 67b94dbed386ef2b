import { z } from "zod";
import { dayText, idText, instantText, oneOrMany, zoneText } from "../../platform/http/contract.ts";
import { shortText } from "../accounts/contract.ts";

export const buyingRoleText = z.enum(["decides", "influences", "uses", "pays", "champions"]);
export const pointKindText = z.enum(["email", "phone", "postal", "social"]);
export const pointStateText = z.enum(["unverified", "verified", "dead"]);

export const personSchema = z
  .object({
    id: idText,
    name: z.string(),
    given_name: z.string().nullable(),
    family_name: z.string().nullable(),
    honorific: z.string().nullable(),
    birthday: dayText.nullable(),
    language: z.string().nullable(),
    time_zone: z.string().nullable(),
    sample: z.boolean(),
    revision: z.number().int(),
    created_at: instantText,
    updated_at: instantText,
  })
  .meta({ id: "Person" });
export type Person = z.output<typeof personSchema>;

export const personRowSchema = personSchema
  .extend({
    account_id: idText.nullable().describe("The account they work at now, the newest spell first"),
    account_name: z.string().nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: "PersonRow" });
export type PersonRow = z.output<typeof personRowSchema>;
export const peoplePageSchema = z.object({
  rows: z.array(personRowSchema),
  next: z.string().nullable(),
  total: z.number().int(),
});

export const employmentSchema = z
  .object({
    id: idText,
    person_id: idText,
    account_id: idText,
    title: z.string().nullable(),
    buying_role: buyingRoleText.nullable(),
    started_on: dayText.nullable(),
    ended_on: dayText.nullable(),
    evidence: z.string().describe("What made us believe it"),
    confidence_percent: z.number().int().nullable().describe("How sure; null: as such evidence usually makes one"),
    end_evidence: z.string().nullable().describe("What made us believe that it ended"),
    end_confidence_percent: z.number().int().nullable(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "Employment" });
export type Employment = z.output<typeof employmentSchema>;

const percent = z.number().int().min(0).max(100);
const spell = {
  title: shortText.nullable().optional(),
  buying_role: buyingRoleText.nullable().optional(),
  started_on: dayText.nullable().optional(),
  ended_on: dayText.nullable().optional(),
  evidence: shortText.optional(),
  confidence_percent: percent.nullable().optional(),
  end_evidence: shortText.nullable().optional(),
  end_confidence_percent: percent.nullable().optional(),
};
const employmentOfPersonSchema = z.strictObject({ account_id: idText, ...spell });
export const newEmploymentSchema = z
  .strictObject({ person_id: idText, account_id: idText, ...spell })
  .meta({ id: "NewEmployment" });
export type NewEmployment = z.input<typeof newEmploymentSchema>;
export const employmentEditSchema = z.strictObject(spell).meta({ id: "EmploymentEdit" });
export type EmploymentEdit = z.input<typeof employmentEditSchema>;
export const employmentEndSchema = z.strictObject({
  ended_on: dayText.optional().describe("The last day; left out is today"),
});

export const contactPointSchema = z
  .object({
    id: idText,
    account_id: idText.nullable(),
    person_id: idText.nullable(),
    kind: pointKindText,
    label: z.string().nullable(),
    value: z.string().describe("As written"),
    normal: z.string().describe("What two equal contact points share"),
    street: z.string().nullable(),
    city: z.string().nullable(),
    region: z.string().nullable(),
    postal_code: z.string().nullable(),
    country: z.string().nullable(),
    state: pointStateText,
    state_on: dayText.nullable(),
    preferred: z.boolean(),
    revision: z.number().int(),
    created_at: instantText,
  })
  .meta({ id: "ContactPoint" });
export type ContactPoint = z.output<typeof contactPointSchema>;

const address = {
  street: shortText.nullable().optional(),
  city: shortText.nullable().optional(),
  region: shortText.nullable().optional(),
  postal_code: shortText.nullable().optional(),
  country: shortText.nullable().optional(),
};
const point = {
  kind: pointKindText,
  label: shortText.nullable().optional(),
  value: shortText.optional().describe("As written; of an address it may be left out where its parts are given"),
  ...address,
  state: pointStateText.optional(),
  state_on: dayText.nullable().optional(),
  preferred: z.boolean().optional(),
};
export const newContactPointSchema = z
  .strictObject({ ...point, account_id: idText.optional(), person_id: idText.optional() })
  .refine((given) => (given.account_id === undefined) !== (given.person_id === undefined), {
    path: ["person_id"],
    message: "one owner: an account or a person",
  })
  .meta({ id: "NewContactPoint" });
export type NewContactPoint = z.input<typeof newContactPointSchema>;
export const contactPointEditSchema = z
  .strictObject({
    label: shortText.nullable().optional(),
    value: shortText.optional(),
    ...address,
    state: pointStateText.optional(),
    preferred: z.boolean().optional(),
  })
  .meta({ id: "ContactPointEdit" });
export type ContactPointEdit = z.input<typeof contactPointEditSchema>;

const own = {
  given_name: shortText.nullable().optional(),
  family_name: shortText.nullable().optional(),
  honorific: shortText.nullable().optional(),
  birthday: dayText.nullable().optional(),
  language: shortText.nullable().optional(),
  time_zone: zoneText.nullable().optional(),
};
export const newPersonSchema = z
  .strictObject({
    name: shortText.optional().describe("As written; left out, it is made of given and family name"),
    ...own,
    employments: z.array(employmentOfPersonSchema).max(50).optional(),
    contact_points: z.array(z.strictObject(point)).max(50).optional(),
  })
  .refine((given) => given.name !== undefined || Boolean(given.given_name ?? given.family_name), {
    path: ["name"],
    message: "a name, or a given or family name",
  })
  .meta({ id: "NewPerson" });
export type NewPerson = z.input<typeof newPersonSchema> & { sample?: boolean };
export const newPeopleSchema = oneOrMany(newPersonSchema);
export const personEditSchema = z.strictObject({ name: shortText.optional(), ...own }).meta({ id: "PersonEdit" });
export type PersonEdit = z.input<typeof personEditSchema>;
