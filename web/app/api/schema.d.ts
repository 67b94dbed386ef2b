// Made of docs/openapi.json by bin/check --write; never by hand.
export interface paths {
    "/api/v1/account-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give many accounts the same values, as one change */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fields: components["schemas"]["AccountEditInput"];
                        ids: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/account-gaps": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Promise many accounts a gap of their own, as one change */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountGapsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts in the order of their making */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["Account"][];
                            total: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make one account or many */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewAccountInput"][];
                    } | components["schemas"]["NewAccountInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Account"][];
                            set: string | null;
                        } | {
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            industry: string | null;
                            /** @enum {string} */
                            kind: "organisation" | "household";
                            name: string;
                            number: string | null;
                            owner_id: string | null;
                            /** @description An owner known only by the words of a source */
                            owner_ref: string | null;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            story: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            website: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Account"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove an account on which nothing rests */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change an account */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            industry: string | null;
                            /** @enum {string} */
                            kind: "organisation" | "household";
                            name: string;
                            number: string | null;
                            owner_id: string | null;
                            /** @description An owner known only by the words of a source */
                            owner_ref: string | null;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            story: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            website: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/accounts/{id}/beside/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two accounts side by side, with what a merge would do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Beside"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each source says of this account */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Claims"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/claims/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whom to believe about one field of this account */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    field: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description null: by the rules again */
                        source: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parent and the branches of an account, and households by its people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountGroup"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand an account's next touch to a colleague */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewHandoverInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            handover: string;
                            /** Format: uuid */
                            set: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of what we decided to know is known of an account and its people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Knowledge"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fold another account into this one */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The record that is folded into this one
                         */
                        folded: string;
                        /**
                         * Format: uuid
                         * @description The question this answers
                         */
                        pair?: string;
                        /** @description Whose value wins, by field; what is not named follows the rule. Both is for the story */
                        winners?: {
                            [key: string]: "kept" | "folded" | "both";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Merged"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/parent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Make an account a branch of another, or of none */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        parent_id: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            group: components["schemas"]["AccountGroup"];
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Promise one account a gap of its own */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AccountGapInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/relationships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The status of an account through time */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Relationship"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Give an account a new status; the open one ends */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reason?: string | null;
                        /** @description Left out is today, null is since always */
                        started_on?: string | null;
                        /** @enum {string} */
                        status: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Relationship"][];
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the account's screen shows */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AccountScreen"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/snoozes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an account off to a later day */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSnoozeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            set: string;
                            /** Format: uuid */
                            snooze: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/story": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why they chose us */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reasons: {
                                /** Format: uuid */
                                id: string;
                                label: string;
                            }[];
                            words: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Tell why they chose us */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        reasons?: string[];
                        words?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reasons: {
                                /** Format: uuid */
                                id: string;
                                label: string;
                            }[];
                            set: string | null;
                            words: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with one account, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Only these kinds of entry, parted by commas */
                    kinds?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Timeline"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/traits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of an account, and what was held true before */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["KnownTrait"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/likely": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accounts that may be the one being written down, the likeliest first; changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description As much of a new account as is known so far */
            requestBody: {
                content: {
                    "application/json": {
                        contact_points?: {
                            city?: string | null;
                            country?: string | null;
                            /** @enum {string} */
                            kind: "email" | "phone" | "postal" | "social";
                            postal_code?: string | null;
                            street?: string | null;
                            value?: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description The record itself, while it is being edited
                         */
                        except?: string;
                        /** @default  */
                        name?: string;
                        number?: string | null;
                        website?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Likely"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of calls, the newest first */
        get: {
            parameters: {
                query?: {
                    closed?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CallList"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Plan calls in this order: asked = entries + left out; what a rule refuses says why */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCallListInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One list of calls */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-lists/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The next best call of the list, for nobody else from now on; all rules are asked about it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Passed over this time */
                        without?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            call: components["schemas"]["Call"] | null;
                            /** @description Nothing now: when the next may be called; null: the list is done */
                            next_at: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-lists/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No more calls from this list */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each caller's calls came to */
        get: {
            parameters: {
                query: {
                    from: string;
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                calls: number;
                                name: string | null;
                                outcomes: {
                                    [key: string]: number;
                                };
                                reached: number;
                                reached_share: number | null;
                                /** @description As far as a provider counted */
                                talk_seconds: number | null;
                                user_id: string | null;
                                valued: number;
                            }[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-scripts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scripts of calls */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CallScript"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keep a script */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCallScriptInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            language: string;
                            name: string;
                            revision: number;
                            set: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/call-scripts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One script */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CallScript"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a script */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        language?: string;
                        name?: string;
                        /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
                        words?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            language: string;
                            name: string;
                            revision: number;
                            set: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/call-scripts/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a script no longer */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            language: string;
                            name: string;
                            revision: number;
                            set: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Give a call back that will not be made now */
        delete: {
            parameters: {
                query: {
                    lease: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/dialling": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The last word before the telephone rings; with a provider it dials */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DialInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            handed: true;
                            provider_call: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calls/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What came of a call */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCallOutcomeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            again_at: string | null;
                            /** @description No further try from this list */
                            closed: boolean;
                            /** @enum {string} */
                            outcome: "reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to";
                            point_dead: boolean;
                            suppressed: boolean;
                            task: string | null;
                            /** Format: uuid */
                            touch: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/card-removals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People whose cards were removed on devices: proposals, nothing was deleted */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CardRemoval"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/card-removals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Show a removed card again */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/change-sets/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a change */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Undone"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Providers that dial and text for us */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ChannelProvider"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a provider */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewChannelProviderInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            channel: "call" | "text";
                            /** Format: date-time */
                            created_at: string;
                            has_secret: boolean;
                            /** @description What HELP is answered with */
                            help_words: string;
                            /** @description Where the provider tells what happened: a path of this server */
                            hook: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            revision: number;
                            /** @description The number it dials or sends from */
                            sender: string;
                            set: string | null;
                            url: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channel-providers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Use a provider no longer */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            channel: "call" | "text";
                            /** Format: date-time */
                            created_at: string;
                            has_secret: boolean;
                            /** @description What HELP is answered with */
                            help_words: string;
                            /** @description Where the provider tells what happened: a path of this server */
                            hook: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            revision: number;
                            /** @description The number it dials or sends from */
                            sender: string;
                            set: string | null;
                            url: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a provider */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        channel?: "call" | "text";
                        /** @description What HELP is answered with */
                        help_words?: string;
                        name?: string;
                        /** @description The key both sides sign with; never shown again */
                        secret?: string;
                        /** @description The number it dials or sends from */
                        sender?: string;
                        url?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            channel: "call" | "text";
                            /** Format: date-time */
                            created_at: string;
                            has_secret: boolean;
                            /** @description What HELP is answered with */
                            help_words: string;
                            /** @description Where the provider tells what happened: a path of this server */
                            hook: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            revision: number;
                            /** @description The number it dials or sends from */
                            sender: string;
                            set: string | null;
                            url: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/check-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has not been heard of for longest among those who decide, pay or champion us at customers of worth */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                    /** @description Whose accounts; left out: one's own and nobody's; `all`: the whole workspace */
                    user?: string | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CheckPoint"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/concentration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts that bring the most revenue of a period */
        get: {
            parameters: {
                query?: {
                    /** @description First day; left out: a year back from the last */
                    from?: string;
                    /** @description Accounts listed */
                    n?: number;
                    /** @description Last day; left out: today */
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Concentration"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connection-checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a mail server answers and lets us in; nothing is sent and nothing kept */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewConnectionCheckInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConnectionCheck"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is kept as evidence */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentSettings"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** What is kept as evidence */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Keep from where the button of a double opt-in was pressed; off unless you may */
                        keep_ip?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentSettings"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/consent-wordings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The words people agree to, with all versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Wording"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** New words */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewWordingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channels: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            purposes: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
                            revision: number;
                            set: string | null;
                            /** @description The newest first */
                            versions: {
                                /** Format: date-time */
                                created_at: string;
                                /** Format: uuid */
                                id: string;
                                /** @description By language */
                                texts: {
                                    [key: string]: string;
                                };
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-wordings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Offer these words no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consent-wordings/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Other words for the same: who agreed to the earlier ones agreed to those */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        texts: {
                            [key: string]: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channels: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            purposes: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
                            revision: number;
                            set: string | null;
                            /** @description The newest first */
                            versions: {
                                /** Format: date-time */
                                created_at: string;
                                /** Format: uuid */
                                id: string;
                                /** @description By language */
                                texts: {
                                    [key: string]: string;
                                };
                                version: number;
                            }[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write down what people said; nothing said before is changed
         * @description state asked begins a double opt-in: send confirm_path, put behind the address of Tilth, to the address; the agreement counts once its button was pressed.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewConsentInput"][];
                    } | components["schemas"]["NewConsentInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Of a double opt-in: the page with the one button, below the address of Tilth, to be sent to them */
                            confirm_path: string | null;
                            rows: components["schemas"]["Consent"][];
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add one contact point or many */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewContactPointInput"][];
                    } | components["schemas"]["NewContactPointInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ContactPoint"][];
                            set: string | null;
                        } | {
                            account_id: string | null;
                            city: string | null;
                            country: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "email" | "phone" | "postal" | "social";
                            label: string | null;
                            /** @description What two equal contact points share */
                            normal: string;
                            person_id: string | null;
                            postal_code: string | null;
                            preferred: boolean;
                            region: string | null;
                            revision: number;
                            set: string | null;
                            /** @enum {string} */
                            state: "unverified" | "verified" | "dead";
                            state_on: string | null;
                            street: string | null;
                            /** @description As written */
                            value: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/contact-points/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a contact point */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change, verify or mark dead */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactPointEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            city: string | null;
                            country: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "email" | "phone" | "postal" | "social";
                            label: string | null;
                            /** @description What two equal contact points share */
                            normal: string;
                            person_id: string | null;
                            postal_code: string | null;
                            preferred: boolean;
                            region: string | null;
                            revision: number;
                            set: string | null;
                            /** @enum {string} */
                            state: "unverified" | "verified" | "dead";
                            state_on: string | null;
                            street: string | null;
                            /** @description As written */
                            value: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/contact-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How often and when customers may be contacted */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactRules"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change how often and when customers may be contacted; what is left out stays */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        holidays?: {
                            country: string;
                            /** Format: date */
                            day: string;
                            name: string;
                        }[];
                        limits?: {
                            at_most: number;
                            /** @description null is all channels together */
                            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
                            hours: number;
                            /** @enum {string} */
                            scope: "person" | "account";
                        }[];
                        quiet?: {
                            /** @enum {string} */
                            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                            /** @description Quiet all day; 1 is Monday */
                            days: number[];
                            /** @description Minutes after midnight at which it becomes quiet */
                            from_minute: number;
                            holidays: boolean;
                            to_minute: number;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactRules"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Conversations: who waits for us, for whom we wait, what is done */
        get: {
            parameters: {
                query?: {
                    account?: string;
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                    person?: string;
                    state?: "ours" | "theirs" | "done";
                    /** @description Only those of senders nobody knows: who is this? */
                    unknown?: "true" | "false";
                    user?: string | "nobody";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            promised_hours: number;
                            rows: components["schemas"]["ConversationRow"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation with its messages and notes */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Conversation"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Settle who answers a conversation, and whom it waits for */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConversationEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: string | null;
                            account_id: string | null;
                            /** @description How long the first answer took */
                            answered_minutes: number | null;
                            excerpt: string;
                            /** @description Of the last message that came in */
                            from_address: string | null;
                            from_name: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: date-time */
                            last_at: string;
                            /** @description It waits for us longer than was promised */
                            late: boolean;
                            messages: number;
                            person: string | null;
                            person_id: string | null;
                            revision: number;
                            set: string | null;
                            /**
                             * @description ours: it waits for us; theirs: for them
                             * @enum {string}
                             */
                            state: "ours" | "theirs" | "done";
                            subject: string;
                            /** @description Who answers */
                            user_id: string | null;
                            waiting_since: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note for colleagues on a conversation */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewConversationNoteInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            note: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/readings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tell the others that one has a conversation open, or writes */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReadingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            told: boolean;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answer, as a touch in the ledger that every rule is asked about */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReplyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reply"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/conversations/{id}/sender": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say who an unknown sender is */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SenderInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Conversation"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/country-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the law of each country asks for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CountryRule"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A rule for one more country */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCountryRuleInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            audience: "business" | "private";
                            /** @enum {string} */
                            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                            /** @description ISO 3166; * is every country without a rule of its own */
                            country: string;
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description none: until they object; soft: customers until they object, others once they agreed; consent: once they agreed
                             * @enum {string}
                             */
                            need: "none" | "soft" | "consent";
                            revision: number;
                            set: string | null;
                            /** @description Days after the last order; null is as long as they are a customer */
                            soft_days: number | null;
                            source: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/country-rules/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a rule: * holds there */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change what a country asks for */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CountryRuleEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {string} */
                            audience: "business" | "private";
                            /** @enum {string} */
                            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                            /** @description ISO 3166; * is every country without a rule of its own */
                            country: string;
                            /** Format: uuid */
                            id: string;
                            /**
                             * @description none: until they object; soft: customers until they object, others once they agreed; consent: once they agreed
                             * @enum {string}
                             */
                            need: "none" | "soft" | "consent";
                            revision: number;
                            set: string | null;
                            /** @description Days after the last order; null is as long as they are a customer */
                            soft_days: number | null;
                            source: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/custom-fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The fields of our own, of accounts and people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["CustomField"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new field */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewCustomFieldInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            choices: string[] | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
                            label: string;
                            position: number;
                            /** @enum {string} */
                            record_kind: "account" | "person";
                            revision: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Hide a field everywhere */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename, reorder, change the choices */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        choices?: string[];
                        label?: string;
                        position?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            choices: string[] | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
                            label: string;
                            position: number;
                            /** @enum {string} */
                            record_kind: "account" | "person";
                            revision: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/custom-value-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give records the same values; null clears */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        record_ids: string[];
                        /** @description Field id → value */
                        values: {
                            [key: string]: string | number | boolean | {
                                amount_minor: number;
                                currency: string;
                            } | null;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/custom-values/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The values of one account or person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: uuid */
                                field_id: string;
                                /** @enum {string} */
                                kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
                                label: string;
                                value: string | number | boolean | {
                                    amount_minor: number;
                                    currency: string;
                                } | null;
                            }[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers (or prospects, others, all): sorted, filtered, by key */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    direction?: "asc" | "desc";
                    /** @description JSON: {combinator: and|or, not, rules: [{field, operator, value} or a tree again]} */
                    filter?: string;
                    limit?: number;
                    scope?: "customers" | "prospects" | "others" | "all";
                    sort?: "name" | "owner" | "city" | "industry" | "revenue" | "valued" | "due" | "created";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerPage"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/bulk-edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One new owner, gap or tags for all that match, undone as one */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Only these; without it all that match */
                        account_ids?: string[];
                        change: {
                            owner_id: string | null;
                        } | {
                            gap_days: number | null;
                            reason?: string;
                        } | {
                            add_tags?: string[];
                            remove_tags?: string[];
                        };
                        filter?: components["schemas"]["FilterInput"];
                        /**
                         * @default customers
                         * @enum {string}
                         */
                        scope?: "customers" | "prospects" | "others" | "all";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            matched: number;
                            /** @description Undo it by this id */
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many: exact to 1,000, beyond on demand */
        get: {
            parameters: {
                query?: {
                    exact?: string;
                    /** @description JSON: {combinator: and|or, not, rules: [{field, operator, value} or a tree again]} */
                    filter?: string;
                    scope?: "customers" | "prospects" | "others" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerCount"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/customers/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many by owner, city, industry, relationship or country */
        get: {
            parameters: {
                query: {
                    by: "owner" | "city" | "industry" | "relationship" | "country";
                    /** @description JSON: {combinator: and|or, not, rules: [{field, operator, value} or a tree again]} */
                    filter?: string;
                    scope?: "customers" | "prospects" | "others" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                accounts: number;
                                key: string | null;
                                name: string | null;
                            }[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Phones, tablets and mail programs that get people as contacts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Device"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** One more device of one's own; its password is told this once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default [
                         *       "mine"
                         *     ]
                         */
                        books?: ("mine" | "all")[];
                        name: string;
                        /**
                         * @default write
                         * @enum {string}
                         */
                        scope?: "read" | "write";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The server, as it is typed into the device */
                            address: string;
                            /** @description mine: people at accounts of one's own or of nobody's; all: everybody */
                            books: ("mine" | "all")[];
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            /** @description What the program there says of itself */
                            last_program: string | null;
                            last_used_at: string | null;
                            name: string;
                            /** @description Told this once */
                            password: string;
                            revoked_at: string | null;
                            /**
                             * @description Whether what is changed there is changed here
                             * @enum {string}
                             */
                            scope: "read" | "write";
                            /** @description The user name */
                            user: string;
                            /** Format: uuid */
                            user_id: string;
                            user_name: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a device's password */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dkim-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Keys that sign mail, with what DNS has to say */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["DkimKey"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a key that signs mail of a domain; its private half is sealed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDkimKeyInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DkimKey"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dkim-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign no more with a key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {number} */
                            removed: 1;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/drop-addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take what is sent or forwarded to an address, handed over by SMTP */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewDropInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            /** @enum {string} */
                            auth: "password" | "oauth";
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or could not be read the last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            host: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "imap" | "drop";
                            login: string | null;
                            name: string;
                            never_domains: string[];
                            never_folders: string[];
                            port: number | null;
                            revision: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            set: string | null;
                            since_on: string | null;
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            synced_at: string | null;
                            user_id: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start one employment or many */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewEmploymentInput"][];
                    } | components["schemas"]["NewEmploymentInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Employment"][];
                            set: string | null;
                        } | {
                            /** Format: uuid */
                            account_id: string;
                            buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
                            /** @description How sure; null: as such evidence usually makes one */
                            confidence_percent: number | null;
                            /** Format: date-time */
                            created_at: string;
                            end_confidence_percent: number | null;
                            /** @description What made us believe that it ended */
                            end_evidence: string | null;
                            ended_on: string | null;
                            /** @description What made us believe it */
                            evidence: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            person_id: string;
                            revision: number;
                            set: string | null;
                            started_on: string | null;
                            title: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/employments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an employment away: it never was */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change an employment */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["EmploymentEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
                            /** @description How sure; null: as such evidence usually makes one */
                            confidence_percent: number | null;
                            /** Format: date-time */
                            created_at: string;
                            end_confidence_percent: number | null;
                            /** @description What made us believe that it ended */
                            end_evidence: string | null;
                            ended_on: string | null;
                            /** @description What made us believe it */
                            evidence: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            person_id: string;
                            revision: number;
                            set: string | null;
                            started_on: string | null;
                            title: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/employments/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The person left */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description The last day; left out is today
                         */
                        ended_on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
                            /** @description How sure; null: as such evidence usually makes one */
                            confidence_percent: number | null;
                            /** Format: date-time */
                            created_at: string;
                            end_confidence_percent: number | null;
                            /** @description What made us believe that it ended */
                            end_evidence: string | null;
                            ended_on: string | null;
                            /** @description What made us believe it */
                            evidence: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            person_id: string;
                            revision: number;
                            set: string | null;
                            started_on: string | null;
                            title: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to be done by hand */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    kind?: "parcel" | "card" | "social" | "visit";
                    limit?: number;
                    show?: "open" | "done" | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Errand"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Plan a parcel, a card, a word on a network or a visit */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewErrandInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Errand"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errands/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Errand"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errands/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Not to be done after all */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Errand"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errands/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It was done */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ErrandDoneInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Errand"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/errands/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** It arrived, or came back */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        back_in_stock?: boolean;
                        note?: string | null;
                        /** @enum {string} */
                        outcome: "delivered" | "returned";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account: string | null;
                            account_id: string | null;
                            /** @description Known to have arrived */
                            arrived_on: string | null;
                            carrier: string | null;
                            cost_minor: number | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string | null;
                            done_at: string | null;
                            /** Format: date */
                            due_on: string;
                            gift: string | null;
                            gift_id: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "parcel" | "card" | "social" | "visit";
                            /** @description Where it goes by post */
                            lines: string[];
                            link: string | null;
                            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                            person: string | null;
                            person_id: string | null;
                            quantity: number;
                            reason: string | null;
                            revision: number;
                            set: string | null;
                            /** @enum {string} */
                            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
                            /** Format: uuid */
                            task_id: string;
                            /** Format: uuid */
                            touch_id: string;
                            tracking: string | null;
                            user_id: string | null;
                            what: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange-rates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What other currencies are worth in the workspace's */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ExchangeRate"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Enter one rate or many */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: {
                            currency: string;
                            /** @description Units of the workspace's currency for one of `currency`, from that day on */
                            rate: string;
                            /** Format: date */
                            valid_on: string;
                        }[];
                    } | {
                        currency: string;
                        /** @description Units of the workspace's currency for one of `currency`, from that day on */
                        rate: string;
                        /** Format: date */
                        valid_on: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ExchangeRate"][];
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exchange-rates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a rate */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exports, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["ExportFile"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Have a file written by the worker */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Of customers: the columns, in this order
                         * @default [
                         *       "name",
                         *       "next_due",
                         *       "last_valued",
                         *       "revenue",
                         *       "orders",
                         *       "last_order",
                         *       "coverage",
                         *       "owner",
                         *       "industry",
                         *       "city",
                         *       "country",
                         *       "relationship",
                         *       "gap",
                         *       "created"
                         *     ]
                         */
                        columns?: ("name" | "next_due" | "last_valued" | "revenue" | "orders" | "last_order" | "coverage" | "owner" | "industry" | "city" | "country" | "relationship" | "gap" | "created")[];
                        /**
                         * @default asc
                         * @enum {string}
                         */
                        direction?: "asc" | "desc";
                        filter?: components["schemas"]["FilterInput"];
                        /**
                         * @default csv
                         * @enum {string}
                         */
                        format?: "csv" | "xlsx" | "jsonl" | "parquet" | "vcard";
                        /**
                         * Format: date
                         * @description Of top: the first day of the period
                         */
                        from?: string;
                        /**
                         * Format: uuid
                         * @description Of import-rows: which import's
                         */
                        import?: string;
                        /** @description Of top: how many accounts */
                        n?: number;
                        /**
                         * @description Of customers: which accounts the list is of
                         * @default customers
                         * @enum {string}
                         */
                        scope?: "customers" | "prospects" | "others" | "all";
                        /**
                         * @default name
                         * @enum {string}
                         */
                        sort?: "name" | "owner" | "city" | "industry" | "revenue" | "valued" | "due" | "created";
                        /**
                         * Format: date
                         * @description Of top: its last day
                         */
                        to?: string;
                        /** @enum {string} */
                        what: "accounts" | "people" | "products" | "orders" | "touches" | "customers" | "top" | "items" | "import-rows";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExportFile"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One export: how far it is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExportFile"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove an export and its file */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-files/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an export */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExportFile"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/export-files/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file of an export that is done */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/exports/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All records of a kind, or a list as it is shown, as a file */
        get: {
            parameters: {
                query?: {
                    /** @description Of customers: names of columns, parted by commas */
                    columns?: string;
                    direction?: "asc" | "desc";
                    /** @description JSON: {combinator: and|or, not, rules: [{field, operator, value} or a tree again]} */
                    filter?: string;
                    format?: "csv" | "xlsx" | "jsonl" | "parquet" | "vcard";
                    /** @description Of top: the first day of the period */
                    from?: string;
                    /** @description Of import-rows: which import's */
                    import?: string;
                    /** @description Of top: how many accounts */
                    n?: number;
                    /** @description Of customers: which accounts the list is of */
                    scope?: "customers" | "prospects" | "others" | "all";
                    sort?: "name" | "owner" | "city" | "industry" | "revenue" | "valued" | "due" | "created";
                    /** @description Of top: its last day */
                    to?: string;
                };
                header?: never;
                path: {
                    what: "accounts" | "people" | "products" | "orders" | "touches" | "customers" | "top" | "items" | "import-rows";
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is in the cupboard */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Gift"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Put a kind of gift into the cupboard */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewGiftInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cost_minor: number;
                            /** Format: date-time */
                            created_at: string;
                            currency: string;
                            /** Format: uuid */
                            id: string;
                            low_at: number;
                            name: string;
                            revision: number;
                            set: string | null;
                            stock: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/gifts/{id}/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** In or out of the cupboard */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        change: number;
                        reason: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Gift"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/history/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** History of a record */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["HistoryRow"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/households": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People of one household belong to one account; they stay as many as they are */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        people: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/import-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How an uploaded file could be brought in */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @default auto
                         * @enum {string}
                         */
                        as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                        delimiter?: string;
                        /** @description Fields chosen for some columns, null to leave one out; the answer says how their values are read */
                        fields?: {
                            [key: string]: string | null;
                        };
                        header?: boolean;
                        sheet?: string;
                        source?: string;
                        /** Format: uuid */
                        upload: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportProposal"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["Import"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Start an import or a dry run; the worker runs it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default false */
                        create_missing?: boolean;
                        /** @default false */
                        dry_run?: boolean;
                        files: {
                            /**
                             * @default auto
                             * @enum {string}
                             */
                            as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                            columns?: string[];
                            delimiter?: string;
                            header?: boolean;
                            mapping?: {
                                /** @enum {string} */
                                as: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches";
                                columns: {
                                    column: string;
                                    field: string | null;
                                    format?: {
                                        /** @enum {string} */
                                        type: "text";
                                    } | {
                                        /** @enum {string} */
                                        decimal: "." | ",";
                                        grouping: ("." | "," | " " | "'") | null;
                                        /** @enum {string} */
                                        type: "number";
                                    } | {
                                        currency: string | null;
                                        /** @enum {string} */
                                        decimal: "." | ",";
                                        grouping: ("." | "," | " " | "'") | null;
                                        /** @enum {string} */
                                        type: "money";
                                    } | {
                                        /** @enum {string} */
                                        decimal: "." | ",";
                                        grouping: ("." | "," | " " | "'") | null;
                                        percent: boolean;
                                        /** @enum {string} */
                                        type: "share";
                                    } | {
                                        /** @enum {string} */
                                        order: "ymd" | "dmy" | "mdy" | "compact";
                                        time: boolean;
                                        /** @enum {string} */
                                        type: "date";
                                    } | {
                                        /** @enum {string} */
                                        type: "yes-no";
                                    } | {
                                        separator: string;
                                        /** @enum {string} */
                                        type: "list";
                                    };
                                    /** @enum {string} */
                                    missing?: "keep" | "clear";
                                }[];
                                country: string | null;
                                currency: string | null;
                                header: boolean;
                                /** @enum {number} */
                                version: 1;
                            };
                            sheet?: string;
                            /** Format: uuid */
                            upload: string;
                        }[];
                        recognise?: {
                            /**
                             * @default name
                             * @enum {string}
                             */
                            accounts?: "key" | "name" | "none";
                            /**
                             * @default email
                             * @enum {string}
                             */
                            people?: "email" | "none";
                        };
                        /**
                         * @default customer
                         * @enum {string}
                         */
                        relationship?: "customer" | "prospect";
                        source?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One import: how far it is, and its counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop an import behind the rows it is at */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Import"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/files/{at}/failed-rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The failed rows of one file as they stood in it, to be mended and brought again */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    at: number;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that were not taken in */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["ImportRow"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back all an import did */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportUndone"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a link offers (changes nothing) */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            expires_at: string;
                            invited_by: string | null;
                            /** @enum {string} */
                            role: "owner" | "member" | "reader";
                            /** Format: uuid */
                            workspace: string;
                            workspace_name: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Links that were made */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Invitation"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make a link for one colleague; it is told this once and works once, for a week */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        role: "owner" | "member" | "reader";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            expires_at: string;
                            /** Format: uuid */
                            id: string;
                            link: string;
                            token: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a link nobody has used */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Withdrawn */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The library by title */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                    /** @description Also those taken out of what is proposed */
                    retired?: "true" | "false";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["ItemRow"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Put useful things into the library */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewItemInput"][];
                    } | components["schemas"]["NewItemInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: date-time */
                                created_at: string;
                                /** @description The last day on which it is still worth giving; null: it doesn't age */
                                fresh_until: string | null;
                                /** Format: uuid */
                                id: string;
                                industries: string[];
                                /** @enum {string} */
                                kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
                                link: string | null;
                                retired_at: string | null;
                                revision: number;
                                sample: boolean;
                                set: string | null;
                                title: string;
                                topics: string[];
                                /** Format: date-time */
                                updated_at: string;
                                words: string | null;
                            }[];
                        } | {
                            /** Format: date-time */
                            created_at: string;
                            /** @description The last day on which it is still worth giving; null: it doesn't age */
                            fresh_until: string | null;
                            /** Format: uuid */
                            id: string;
                            industries: string[];
                            /** @enum {string} */
                            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
                            link: string | null;
                            retired_at: string | null;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            title: string;
                            topics: string[];
                            /** Format: date-time */
                            updated_at: string;
                            words: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One useful thing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Item"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a useful thing */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ItemEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            created_at: string;
                            /** @description The last day on which it is still worth giving; null: it doesn't age */
                            fresh_until: string | null;
                            /** Format: uuid */
                            id: string;
                            industries: string[];
                            /** @enum {string} */
                            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
                            link: string | null;
                            retired_at: string | null;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            title: string;
                            topics: string[];
                            /** Format: date-time */
                            updated_at: string;
                            words: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/items/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a useful thing no longer */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            created_at: string;
                            /** @description The last day on which it is still worth giving; null: it doesn't age */
                            fresh_until: string | null;
                            /** Format: uuid */
                            id: string;
                            industries: string[];
                            /** @enum {string} */
                            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
                            link: string | null;
                            retired_at: string | null;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            title: string;
                            topics: string[];
                            /** Format: date-time */
                            updated_at: string;
                            words: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** API keys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ApiKey"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make an API key; it is told this once */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @default write
                         * @enum {string}
                         */
                        scope?: "read" | "write";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            key: string;
                            last_used_at: string | null;
                            name: string;
                            revoked_at: string | null;
                            /** @enum {string} */
                            scope: "read" | "write";
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much of what we decided to know is known and fresh, over all customers, by kind */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description Over how many customers */
                            customers: number;
                            kinds: {
                                /** @description Of these, known and not too old */
                                fresh: number;
                                /** @enum {string} */
                                kind: "demographic" | "behavioural" | "psychographic" | "transactional";
                                /** @description Of these, known at all */
                                known: number;
                                /** @description Things we decided to know */
                                wanted: number;
                            }[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/knowledge/blanks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Customers by what is missing of them: worth times the share that is blank */
        get: {
            parameters: {
                query?: {
                    cursor?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["BlankAccount"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Batches of letters, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["LetterBatch"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Plan letters: asked = letters + left out; what a rule refuses says why */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewLetterBatchInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterBatch"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One batch of letters */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterBatch"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Call the batch off, or take these letters out of it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        letters?: string[];
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            taken_out: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/checks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the rules once more before the pile goes to the post: what must be taken out of it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterCheck"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/labels.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets of address labels */
        get: {
            parameters: {
                query?: {
                    sheet?: "21-a4" | "24-a4" | "14-a4" | "30-letter" | "14-letter";
                    /** @description Labels of the first sheet that are used up */
                    skip?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Its letters as they lie in the pile */
        get: {
            parameters: {
                query?: {
                    /** @description From after this place */
                    after?: number;
                    limit?: number;
                    show?: "all" | "open" | "refused" | "posted" | "returned";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Letter"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/letters.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All letters, in one document */
        get: {
            parameters: {
                query?: {
                    duplex?: "true" | "false";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/packing-list.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What goes into each envelope, and every letter by its place */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/posting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The pile went to the post: what is open is done */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterPosting"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-batches/{id}/printing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask the rules again and mark what stays as printed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterCheck"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-layout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The layout that comes with Tilth, in typst */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            layout: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would see a blank, and whom the post would not find, over all recipients */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LetterPreviewAskInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterPreview"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-proofs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One letter as it would be printed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LetterProofAskInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterProof"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A letter came back, by the code in its window */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewLetterReturnInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterReturn"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-senders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who letters come from */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["LetterSender"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Add a sender of letters */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewLetterSenderInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            city: string;
                            /** @description Where letters are posted; the names of other countries are written in its language */
                            country: string;
                            /** Format: date-time */
                            created_at: string;
                            /** @description The line at the foot of each sheet */
                            foot: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            postal_code: string;
                            region: string | null;
                            revision: number;
                            set: string | null;
                            street: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-senders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a sender of letters */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        city?: string;
                        /** @description Where letters are posted; the names of other countries are written in its language */
                        country?: string;
                        /** @description The line at the foot of each sheet */
                        foot?: string;
                        name?: string;
                        postal_code?: string;
                        region?: string | null;
                        street?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            city: string;
                            /** @description Where letters are posted; the names of other countries are written in its language */
                            country: string;
                            /** Format: date-time */
                            created_at: string;
                            /** @description The line at the foot of each sheet */
                            foot: string;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            postal_code: string;
                            region: string | null;
                            revision: number;
                            set: string | null;
                            street: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/letter-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Templates of letters */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["LetterTemplate"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keep a template; words and layout must be readable */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewLetterTemplateInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What they have of it; without it or an item of the library it is no valued touch */
                            benefit: string | null;
                            /** Format: date-time */
                            created_at: string;
                            enclosures: string[];
                            /** Format: uuid */
                            id: string;
                            language: string;
                            /** @description typst; null is the layout that comes with Tilth */
                            layout: string | null;
                            name: string;
                            /** @enum {string} */
                            paper_window: "din-left" | "din-right" | "us-10";
                            /** @enum {string} */
                            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
                            retired_at: string | null;
                            revision: number;
                            /** Format: uuid */
                            sender_id: string;
                            set: string | null;
                            subject: string;
                            topic: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/letter-templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One template */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LetterTemplate"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a template */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description What they have of it; without it or an item of the library it is no valued touch */
                        benefit?: string | null;
                        enclosures?: string[];
                        language?: string;
                        /** @description typst; null is the layout that comes with Tilth */
                        layout?: string | null;
                        name?: string;
                        /** @enum {string} */
                        paper_window?: "din-left" | "din-right" | "us-10";
                        /** @enum {string} */
                        purpose?: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
                        /** Format: uuid */
                        sender_id?: string;
                        subject?: string;
                        topic?: string | null;
                        /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
                        words?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What they have of it; without it or an item of the library it is no valued touch */
                            benefit: string | null;
                            /** Format: date-time */
                            created_at: string;
                            enclosures: string[];
                            /** Format: uuid */
                            id: string;
                            language: string;
                            /** @description typst; null is the layout that comes with Tilth */
                            layout: string | null;
                            name: string;
                            /** @enum {string} */
                            paper_window: "din-left" | "din-right" | "us-10";
                            /** @enum {string} */
                            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
                            retired_at: string | null;
                            revision: number;
                            /** Format: uuid */
                            sender_id: string;
                            set: string | null;
                            subject: string;
                            topic: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/letter-templates/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Propose a template no longer */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description What they have of it; without it or an item of the library it is no valued touch */
                            benefit: string | null;
                            /** Format: date-time */
                            created_at: string;
                            enclosures: string[];
                            /** Format: uuid */
                            id: string;
                            language: string;
                            /** @description typst; null is the layout that comes with Tilth */
                            layout: string | null;
                            name: string;
                            /** @enum {string} */
                            paper_window: "din-left" | "din-right" | "us-10";
                            /** @enum {string} */
                            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
                            retired_at: string | null;
                            revision: number;
                            /** Format: uuid */
                            sender_id: string;
                            set: string | null;
                            subject: string;
                            topic: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mailboxes that are read: shared ones and one's own */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Mailbox"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Read another mailbox over IMAP */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMailboxInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            /** @enum {string} */
                            auth: "password" | "oauth";
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or could not be read the last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            host: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "imap" | "drop";
                            login: string | null;
                            name: string;
                            never_domains: string[];
                            never_folders: string[];
                            port: number | null;
                            revision: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            set: string | null;
                            since_on: string | null;
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            synced_at: string | null;
                            user_id: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailboxes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Read a mailbox no more; what was read stays */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Settle a mailbox anew, or pause it */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MailboxEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            address: string;
                            /** @enum {string} */
                            auth: "password" | "oauth";
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or could not be read the last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            host: string | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "imap" | "drop";
                            login: string | null;
                            name: string;
                            never_domains: string[];
                            never_folders: string[];
                            port: number | null;
                            revision: number;
                            /** @enum {string} */
                            security: "tls" | "starttls" | "none";
                            set: string | null;
                            since_on: string | null;
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            synced_at: string | null;
                            user_id: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/mailboxes/{id}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Compare a mailbox with what is known of it: in the box = stored + skipped + failed + missing */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MailboxReconciliation"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Mailings, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Mailing"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A mailing as a draft */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMailingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mailing"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One mailing */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mailing"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a draft */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MailingEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Mailing"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/mailings/{id}/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of a mailing; it adds up */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MailingCount"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Over all recipients: who has no address, who would read a blank, and examples */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MailingPreview"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Start a mailing: every recipient becomes a touch, asked about by all rules */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        accept_blanks?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PlanOutcome"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mailings/{id}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a mailing: nothing more of it leaves */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": Record<string, never>;
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MailingCount"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write one mail to one person, from a sending account */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMailInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            refused: string | null;
                            touch: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-pairs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Pairs that may be one and the same, the likeliest first */
        get: {
            parameters: {
                query?: {
                    kind?: "account" | "person";
                    limit?: number;
                    state?: "open" | "never" | "left";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description How many are open; 1,000 stands for that many or more */
                            open: number;
                            rows: components["schemas"]["MergeQuestion"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Say of two records that they are never the same */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        kind: "account" | "person";
                        /** Format: uuid */
                        one: string;
                        /** Format: uuid */
                        other: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-pairs/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Never the same, left for later, or open again */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @enum {string} */
                        answer: "never" | "left" | "open";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last runs, the newest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["MatchRun"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Look through all records anew, in the worker; a run that is under way is the answer */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MatchRun"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run, with its progress */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MatchRun"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/match-runs/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop a run; what it found stays */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MatchRun"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, in which workspace, as what */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own name, time zone, language */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        language?: ("en" | "de") | null;
                        name?: string;
                        time_zone?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/me/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose among one's workspaces */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** Format: uuid */
                        workspace: string;
                    };
                };
            };
            responses: {
                /** @description Chosen */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merge-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether pairs merge by themselves */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: components["schemas"]["MergeRule"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merge-rules/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Let pairs merge by themselves above a bar, or not */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    kind: "account" | "person";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by_itself: boolean;
                        precision_bar?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rules: components["schemas"]["MergeRule"][];
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Merges, the last first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                    /** @description Those that hold and are part of this record */
                    record?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["Merge"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a merge apart, at once or later */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Undone"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/messages/{id}/attachments/{at}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file that came with a message, the first is 0; to be saved, never shown */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    at: number;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/move-questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People of whom two tellers say different employers, not yet answered */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    limit?: number;
                    person_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["MoveQuestion"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/move-questions/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Answer: they moved, they work at both, or the new employer is wrong */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description moved: the old employment ends; both: two jobs; wrong: the new one never was
                         * @enum {string}
                         */
                        answer: "moved" | "both" | "wrong";
                        /** Format: date */
                        moved_on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People who moved, the latest first, with what is to be done about it */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    cursor?: string;
                    limit?: number;
                    person_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["MoveRow"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Somebody left an account: end the employment, begin the new one, and open both plays */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMoveInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            confidence_percent: number;
                            /** Format: date-time */
                            created_at: string;
                            /** @description manual, import, import-difference, vcard-change, mail, or words of your own */
                            evidence: string;
                            /** Format: uuid */
                            from_account_id: string;
                            /** Format: uuid */
                            from_employment_id: string;
                            /** Format: uuid */
                            id: string;
                            /**
                             * Format: date
                             * @description Their last day at the old account
                             */
                            moved_on: string;
                            /** Format: uuid */
                            person_id: string;
                            revision: number;
                            set: string | null;
                            /** @description null: nobody knows yet where they went */
                            to_account_id: string | null;
                            to_employment_id: string | null;
                            /** @description The source that said so; null: people */
                            told_by: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write a note about an account or a person */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewNoteInput"][];
                    } | components["schemas"]["NewNoteInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Note"][];
                            set: string | null;
                        } | {
                            account_id: string | null;
                            author_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            person_id: string | null;
                            revision: number;
                            set: string | null;
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a note */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a note's words */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        words: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            author_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            person_id: string | null;
                            revision: number;
                            set: string | null;
                            words: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/order-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a line */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            /** @description What it brings: its lines where it has any, else its total, else 0 */
                            amount_minor: number;
                            cancelled_on: string | null;
                            cleared_on: string | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string;
                            freight_minor: number | null;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: string | null;
                            /** Format: date */
                            ordered_on: string;
                            person_id: string | null;
                            revision: number;
                            seller_ref: string | null;
                            set: string | null;
                            /** @enum {string} */
                            state: "open" | "cleared" | "cancelled";
                            /** @description As told; the lines override it */
                            total_minor: number | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a line; the order is worked out anew */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewOrderLineInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            /** @description What it brings: its lines where it has any, else its total, else 0 */
                            amount_minor: number;
                            cancelled_on: string | null;
                            cleared_on: string | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string;
                            freight_minor: number | null;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: string | null;
                            /** Format: date */
                            ordered_on: string;
                            person_id: string | null;
                            revision: number;
                            seller_ref: string | null;
                            set: string | null;
                            /** @enum {string} */
                            state: "open" | "cleared" | "cancelled";
                            /** @description As told; the lines override it */
                            total_minor: number | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders, newest first */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["Order"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make one order or many, with lines */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewOrderInput"][];
                    } | components["schemas"]["NewOrderInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Order"][];
                            set: string | null;
                        } | {
                            /** Format: uuid */
                            account_id: string;
                            /** @description What it brings: its lines where it has any, else its total, else 0 */
                            amount_minor: number;
                            cancelled_on: string | null;
                            cleared_on: string | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string;
                            freight_minor: number | null;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: string | null;
                            /** Format: date */
                            ordered_on: string;
                            person_id: string | null;
                            revision: number;
                            seller_ref: string | null;
                            set: string | null;
                            /** @enum {string} */
                            state: "open" | "cleared" | "cancelled";
                            /** @description As told; the lines override it */
                            total_minor: number | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order with lines and refunds */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WholeOrder"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove an order with its lines */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change an order */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OrderEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            /** @description What it brings: its lines where it has any, else its total, else 0 */
                            amount_minor: number;
                            cancelled_on: string | null;
                            cleared_on: string | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string;
                            freight_minor: number | null;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: string | null;
                            /** Format: date */
                            ordered_on: string;
                            person_id: string | null;
                            revision: number;
                            seller_ref: string | null;
                            set: string | null;
                            /** @enum {string} */
                            state: "open" | "cleared" | "cancelled";
                            /** @description As told; the lines override it */
                            total_minor: number | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/orders/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add one line or many */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewOrderLineInput"][];
                    } | components["schemas"]["NewOrderLineInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            order: components["schemas"]["Order"];
                            rows: components["schemas"]["OrderLine"][];
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Money given back */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        amount_minor: number;
                        reason?: string | null;
                        /**
                         * Format: date
                         * @description Left out is today
                         */
                        refunded_on?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            amount_minor: number;
                            /** Format: date-time */
                            created_at: string;
                            currency: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            order_id: string;
                            reason: string | null;
                            /** Format: date */
                            refunded_on: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Clear, cancel or reopen */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description Left out is today
                         */
                        on?: string;
                        /** @enum {string} */
                        state: "open" | "cleared" | "cancelled";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            /** @description What it brings: its lines where it has any, else its total, else 0 */
                            amount_minor: number;
                            cancelled_on: string | null;
                            cleared_on: string | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string;
                            freight_minor: number | null;
                            /** Format: uuid */
                            id: string;
                            note: string | null;
                            number: string | null;
                            /** Format: date */
                            ordered_on: string;
                            person_id: string | null;
                            revision: number;
                            seller_ref: string | null;
                            set: string | null;
                            /** @enum {string} */
                            state: "open" | "cleared" | "cancelled";
                            /** @description As told; the lines override it */
                            total_minor: number | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/outgoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Touches that did not simply leave, with why */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    after?: string;
                    batch_id?: string;
                    limit?: number;
                    /** @description not-sent: refused, failed and uncertain together */
                    state?: "uncertain" | "refused" | "failed" | "waiting" | "not-sent";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["OutgoingTouch"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's password; every other session ends */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        current: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a new password with the one-time link of `tilth password-reset` */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        password: string;
                        token: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is held */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Pause"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Hold everything, a channel, a sender or a batch: nothing of it leaves from now on */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewPauseInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Pause"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pauses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let it go on */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by name, with the account they work at and how many there are */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["PersonRow"][];
                            total: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make one person or many, with employments and contact points */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewPersonInput"][];
                    } | components["schemas"]["NewPersonInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Person"][];
                            set: string | null;
                        } | {
                            birthday: string | null;
                            /** Format: date-time */
                            created_at: string;
                            family_name: string | null;
                            given_name: string | null;
                            honorific: string | null;
                            /** Format: uuid */
                            id: string;
                            language: string | null;
                            name: string;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            time_zone: string | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Person"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove a person on whom nothing rests */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a person */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PersonEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            birthday: string | null;
                            /** Format: date-time */
                            created_at: string;
                            family_name: string | null;
                            given_name: string | null;
                            honorific: string | null;
                            /** Format: uuid */
                            id: string;
                            language: string | null;
                            name: string;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            time_zone: string | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/beside/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Two people side by side, with what a merge would do */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    other: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Beside"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each source says of this person */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Claims"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/claims/{field}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whom to believe about one field of this person */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    field: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description null: by the rules again */
                        source: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person agreed to and asked for, how we know it, and what follows from it today */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonConsent"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Fold another person into this one */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * Format: uuid
                         * @description The record that is folded into this one
                         */
                        folded: string;
                        /**
                         * Format: uuid
                         * @description The question this answers
                         */
                        pair?: string;
                        /** @description Whose value wins, by field; what is not named follows the rule. Both is for the story */
                        winners?: {
                            [key: string]: "kept" | "folded" | "both";
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Merged"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * What a person asked for: topics, channels, rhythm, pause
         * @description If-Match holds the revision of the preferences, 0 where there were none.
         */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreferencesEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channels_off: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[];
                            /** @description The last day on which they want to hear nothing */
                            paused_until: string | null;
                            /** @description 0 where they never said anything */
                            revision: number;
                            /** @description At most once in so many days; null is as it comes */
                            rhythm_days: number | null;
                            set: string | null;
                            topics_off: string[];
                            topics_on: string[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/people/{id}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything the person's screen shows */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PersonScreen"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/signature-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a person wrote below their letters that is not known of them */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SignatureProposal"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that happened with one person, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Only these kinds of entry, parted by commas */
                    kinds?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Timeline"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{id}/traits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a person, and what was held true before */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["KnownTrait"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/likely": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** People who may be the one being written down, the likeliest first; changes nothing */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            /** @description As much of a new person as is known so far */
            requestBody: {
                content: {
                    "application/json": {
                        birthday?: string | null;
                        contact_points?: {
                            city?: string | null;
                            country?: string | null;
                            /** @enum {string} */
                            kind: "email" | "phone" | "postal" | "social";
                            postal_code?: string | null;
                            street?: string | null;
                            value?: string;
                        }[];
                        employments?: {
                            /** Format: uuid */
                            account_id: string;
                        }[];
                        /**
                         * Format: uuid
                         * @description The record itself, while it is being edited
                         */
                        except?: string;
                        family_name?: string | null;
                        given_name?: string | null;
                        /** @default  */
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Likely"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Products by name */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                    /** @description Part of the name, the number or the group */
                    q?: string;
                    state?: "sold" | "discontinued";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["Product"][];
                            total: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make one product or many */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewProductInput"][];
                    } | components["schemas"]["NewProductInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Product"][];
                            set: string | null;
                        } | {
                            cost_minor: number | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string | null;
                            discontinued: boolean;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            number: string | null;
                            price_minor: number | null;
                            product_group: string | null;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            unit: string | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One product */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Product"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove a product nobody bought */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a product */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProductEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            cost_minor: number | null;
                            /** Format: date-time */
                            created_at: string;
                            currency: string | null;
                            discontinued: boolean;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            number: string | null;
                            price_minor: number | null;
                            product_group: string | null;
                            revision: number;
                            sample: boolean;
                            set: string | null;
                            unit: string | null;
                            /** Format: date-time */
                            updated_at: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/products/{id}/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Orders with this product, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["ProductOrder"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/products/{id}/sales": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a product brings, and who buys it */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProductSales"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/promise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The promise kept now and in the last 12 weeks */
        get: {
            parameters: {
                query?: {
                    /** @description As of the end of this day; left out is today */
                    date?: string;
                    /** @description Whose; left out: one's own; `all`: the whole workspace */
                    user?: string | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Promise"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Change the longest gap owed to everybody */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DefaultGapInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            changed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One comparison and its counts */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reconciliation"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every difference it found, each with why */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    kind?: "not-here" | "not-there" | "field-differs" | "not-mapped";
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["Difference"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/refunds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** A refund that never was */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/relationships/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one spell out of the history */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Put right one spell */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        ended_on?: string | null;
                        reason?: string | null;
                        started_on?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            account_id: string;
                            ended_on: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string | null;
                            set: string | null;
                            /** @description null is since always */
                            started_on: string | null;
                            /** @enum {string} */
                            status: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/reply-templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Words that are often the answer */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["ReplyTemplate"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Keep words that are often the answer; the same name is written anew */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReplyTemplateInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReplyTemplate"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sample": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sample customers in the workspace */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Bring in the sample customers */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SampleBrought"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Remove the sample customers */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accounts: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Find accounts, people, products, items, orders, notes and touches, forgiving typos */
        get: {
            parameters: {
                query: {
                    /** @description Only these kinds, parted by commas */
                    kinds?: string;
                    limit?: number;
                    /** @description Some of the words, typos forgiven; digits of a telephone number; an order's number; or field:value, as city:Bristol */
                    q: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SearchAnswer"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an invitation: as whoever is signed in, or with name, e-mail and password; signs in */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        token: string;
                        user?: {
                            email: string;
                            name: string;
                            password: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            user: string;
                            /** Format: uuid */
                            workspace: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The servers that mail leaves by */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SendingAccount"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Set up a server that mail leaves by; its password is sealed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSendingAccountInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SendingAccount"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let a sending account send no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {number} */
                            removed: 1;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a sending account */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SendingAccountEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SendingAccount"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/sending-accounts/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What SPF, DKIM, DMARC, MX, PTR and TLS say of a sending account, and what to put in DNS */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["DomainCheck"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sending-accounts/{id}/sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How much left by a sending account in each of the last 24 hours, and what its limits leave */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SentMail"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with e-mail and password */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        email: string;
                        password: string;
                    };
                };
            };
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Sign out */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Session"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** End every other session */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one session */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Is there no workspace yet? */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            needed: boolean;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make the first workspace and its owner with the one-time code that `tilth start` prints; signs in */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        code: string;
                        user: {
                            email: string;
                            name: string;
                            password: string;
                        };
                        workspace: {
                            currency: string;
                            /**
                             * @default en
                             * @enum {string}
                             */
                            language?: "en" | "de";
                            name: string;
                            time_zone: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            user: string;
                            /** Format: uuid */
                            workspace: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/signature-proposals/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take over what a signature says, or let it be */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProposalDecisionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Kinds of sources, and what each asks for */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SourceKind"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-runs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceRun"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-runs/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a guard held is right: go on */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceRun"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/source-runs/{id}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a held run go; nothing of it is taken in */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceRun"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where data comes from, each with its last run */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Source"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Set up a source */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSourceInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brings_all: boolean;
                            create_missing: boolean;
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or missed its last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            guards: {
                                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                                least_rows: number;
                                /** @description A larger share of its records missing holds a run */
                                missing_share: number;
                                /** @description Last time so many times the rows of now hold a run */
                                rows_fewer: number;
                                /** @description So many times the rows of last time hold a run */
                                rows_more: number;
                                /** @description A larger share of rows that can't be read holds a run */
                                unreadable_share: number;
                            };
                            /** Format: uuid */
                            id: string;
                            imports: number;
                            /** @description file, upload, or how it is fetched */
                            kind: string;
                            kinds: string[];
                            last_import_at: string | null;
                            last_run: components["schemas"]["SourceRun"] | null;
                            name: string;
                            next_run_at: string | null;
                            /** @description Records missing there that wait to be decided */
                            proposals: number;
                            reading: {
                                /** @enum {string} */
                                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                                delimiter?: string;
                                header?: boolean;
                                sheet?: string;
                            };
                            recognise: {
                                /** @enum {string} */
                                accounts: "key" | "name" | "none";
                                /** @enum {string} */
                                people: "email" | "none";
                            };
                            /** @enum {string} */
                            relationship: "customer" | "prospect";
                            revision: number;
                            schedule: ({
                                minutes: number;
                            } | {
                                at: string;
                                /** @enum {string} */
                                every: "day" | "week";
                                /** @description 1 is Monday */
                                weekday?: number;
                            }) | null;
                            secrets: {
                                name: string;
                                /** @description false: the key it was sealed with is not here */
                                opens: boolean;
                            }[];
                            set: string | null;
                            settings: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            trust: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One source */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Source"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a source */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SourceEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brings_all: boolean;
                            create_missing: boolean;
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or missed its last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            guards: {
                                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                                least_rows: number;
                                /** @description A larger share of its records missing holds a run */
                                missing_share: number;
                                /** @description Last time so many times the rows of now hold a run */
                                rows_fewer: number;
                                /** @description So many times the rows of last time hold a run */
                                rows_more: number;
                                /** @description A larger share of rows that can't be read holds a run */
                                unreadable_share: number;
                            };
                            /** Format: uuid */
                            id: string;
                            imports: number;
                            /** @description file, upload, or how it is fetched */
                            kind: string;
                            kinds: string[];
                            last_import_at: string | null;
                            last_run: components["schemas"]["SourceRun"] | null;
                            name: string;
                            next_run_at: string | null;
                            /** @description Records missing there that wait to be decided */
                            proposals: number;
                            reading: {
                                /** @enum {string} */
                                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                                delimiter?: string;
                                header?: boolean;
                                sheet?: string;
                            };
                            recognise: {
                                /** @enum {string} */
                                accounts: "key" | "name" | "none";
                                /** @enum {string} */
                                people: "email" | "none";
                            };
                            /** @enum {string} */
                            relationship: "customer" | "prospect";
                            revision: number;
                            schedule: ({
                                minutes: number;
                            } | {
                                at: string;
                                /** @enum {string} */
                                every: "day" | "week";
                                /** @description 1 is Monday */
                                weekday?: number;
                            }) | null;
                            secrets: {
                                name: string;
                                /** @description false: the key it was sealed with is not here */
                                opens: boolean;
                            }[];
                            set: string | null;
                            settings: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            trust: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/sources/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let its times pass without a run */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brings_all: boolean;
                            create_missing: boolean;
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or missed its last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            guards: {
                                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                                least_rows: number;
                                /** @description A larger share of its records missing holds a run */
                                missing_share: number;
                                /** @description Last time so many times the rows of now hold a run */
                                rows_fewer: number;
                                /** @description So many times the rows of last time hold a run */
                                rows_more: number;
                                /** @description A larger share of rows that can't be read holds a run */
                                unreadable_share: number;
                            };
                            /** Format: uuid */
                            id: string;
                            imports: number;
                            /** @description file, upload, or how it is fetched */
                            kind: string;
                            kinds: string[];
                            last_import_at: string | null;
                            last_run: components["schemas"]["SourceRun"] | null;
                            name: string;
                            next_run_at: string | null;
                            /** @description Records missing there that wait to be decided */
                            proposals: number;
                            reading: {
                                /** @enum {string} */
                                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                                delimiter?: string;
                                header?: boolean;
                                sheet?: string;
                            };
                            recognise: {
                                /** @enum {string} */
                                accounts: "key" | "name" | "none";
                                /** @enum {string} */
                                people: "email" | "none";
                            };
                            /** @enum {string} */
                            relationship: "customer" | "prospect";
                            revision: number;
                            schedule: ({
                                minutes: number;
                            } | {
                                at: string;
                                /** @enum {string} */
                                every: "day" | "week";
                                /** @description 1 is Monday */
                                weekday?: number;
                            }) | null;
                            secrets: {
                                name: string;
                                /** @description false: the key it was sealed with is not here */
                                opens: boolean;
                            }[];
                            set: string | null;
                            settings: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            trust: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Records missing at their source: to be decided, or decided */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                    open?: "true" | "false";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["SourceProposal"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/proposals/acceptance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take away what is missing there, as far as nothing rests on it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeantProposalsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AcceptedProposals"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/proposals/keeping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep what is missing there */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MeantProposalsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decided: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Comparisons of a source with what is stored */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Reconciliation"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Compare a source with what is stored; nothing is changed */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /**
                         * @description Fetch it anew instead of comparing what last came
                         * @default false
                         */
                        fresh?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Reconciliation"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/resumption": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Run at its times again; what stopped it is forgotten */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brings_all: boolean;
                            create_missing: boolean;
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or missed its last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            guards: {
                                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                                least_rows: number;
                                /** @description A larger share of its records missing holds a run */
                                missing_share: number;
                                /** @description Last time so many times the rows of now hold a run */
                                rows_fewer: number;
                                /** @description So many times the rows of last time hold a run */
                                rows_more: number;
                                /** @description A larger share of rows that can't be read holds a run */
                                unreadable_share: number;
                            };
                            /** Format: uuid */
                            id: string;
                            imports: number;
                            /** @description file, upload, or how it is fetched */
                            kind: string;
                            kinds: string[];
                            last_import_at: string | null;
                            last_run: components["schemas"]["SourceRun"] | null;
                            name: string;
                            next_run_at: string | null;
                            /** @description Records missing there that wait to be decided */
                            proposals: number;
                            reading: {
                                /** @enum {string} */
                                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                                delimiter?: string;
                                header?: boolean;
                                sheet?: string;
                            };
                            recognise: {
                                /** @enum {string} */
                                accounts: "key" | "name" | "none";
                                /** @enum {string} */
                                people: "email" | "none";
                            };
                            /** @enum {string} */
                            relationship: "customer" | "prospect";
                            revision: number;
                            schedule: ({
                                minutes: number;
                            } | {
                                at: string;
                                /** @enum {string} */
                                every: "day" | "week";
                                /** @description 1 is Monday */
                                weekday?: number;
                            }) | null;
                            secrets: {
                                name: string;
                                /** @description false: the key it was sealed with is not here */
                                opens: boolean;
                            }[];
                            set: string | null;
                            settings: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            trust: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/retirement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a source out of the list; what it brought stays */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            brings_all: boolean;
                            create_missing: boolean;
                            /** Format: date-time */
                            created_at: string;
                            /** @description Why it stopped, or missed its last time */
                            fault: {
                                [key: string]: unknown;
                            } | null;
                            guards: {
                                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                                least_rows: number;
                                /** @description A larger share of its records missing holds a run */
                                missing_share: number;
                                /** @description Last time so many times the rows of now hold a run */
                                rows_fewer: number;
                                /** @description So many times the rows of last time hold a run */
                                rows_more: number;
                                /** @description A larger share of rows that can't be read holds a run */
                                unreadable_share: number;
                            };
                            /** Format: uuid */
                            id: string;
                            imports: number;
                            /** @description file, upload, or how it is fetched */
                            kind: string;
                            kinds: string[];
                            last_import_at: string | null;
                            last_run: components["schemas"]["SourceRun"] | null;
                            name: string;
                            next_run_at: string | null;
                            /** @description Records missing there that wait to be decided */
                            proposals: number;
                            reading: {
                                /** @enum {string} */
                                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                                delimiter?: string;
                                header?: boolean;
                                sheet?: string;
                            };
                            recognise: {
                                /** @enum {string} */
                                accounts: "key" | "name" | "none";
                                /** @enum {string} */
                                people: "email" | "none";
                            };
                            /** @enum {string} */
                            relationship: "customer" | "prospect";
                            revision: number;
                            schedule: ({
                                minutes: number;
                            } | {
                                at: string;
                                /** @enum {string} */
                                every: "day" | "week";
                                /** @description 1 is Monday */
                                weekday?: number;
                            }) | null;
                            secrets: {
                                name: string;
                                /** @description false: the key it was sealed with is not here */
                                opens: boolean;
                            }[];
                            set: string | null;
                            settings: {
                                [key: string]: unknown;
                            };
                            /** @enum {string} */
                            state: "active" | "paused" | "stopped";
                            trust: number;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sources/{id}/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Runs of a source, newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description The cursor of the next page; null on the last */
                            next: string | null;
                            rows: components["schemas"]["SourceRun"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Run a source now; the worker does it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSourceRunInput"];
                };
            };
            responses: {
                /** @description Default Response */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SourceRun"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/story-reasons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The list of reasons */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                /** Format: uuid */
                                id: string;
                                label: string;
                                position: number;
                            }[];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new reason for the list */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label: string;
                        position?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            label: string;
                            position: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/story-reasons/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a reason off the list */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename or move a reason */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        label?: string;
                        position?: number;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            label: string;
                            position: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What changes, as server-sent events
         * @description Messages {topic, ids}: ids is a list, or * for many; topic * says that something may have been missed: read anew. It can't replay, so a client that comes back hears topic * first.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppression-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Does this address stand on a list, and on which */
        get: {
            parameters: {
                query: {
                    value: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SuppressionEntry"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Never use this address, whoever has it, now or later */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewSuppressionEntryInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
                            /** Format: date-time */
                            created_at: string;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            /** Format: uuid */
                            list_id: string;
                            list_name: string;
                            set: string | null;
                            /** @description The address, or its hash where the list came without addresses */
                            value: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppression-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take one address off its list */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppression-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Lists of addresses that must not be used */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SuppressionList"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Take a list in: it counts before the next message leaves
         * @description The body is the file itself (application/octet-stream): one address a line, or a table. E-mail addresses, telephone numbers, SHA-256 or MD5 hashes of addresses in small letters; postal addresses where the first line names street and city.
         */
        post: {
            parameters: {
                query?: {
                    channel?: "email" | "call" | "letter" | "parcel" | "text" | "social";
                    /** @description From where numbers without a prefix are dialled */
                    country?: string;
                    name?: string;
                };
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TakenSuppressionList"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppression-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a list: it counts no more */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppression-lists/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that must not be used, as CSV: lists and suppressed contact points */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands against touching an account or a person */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    person_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Suppression"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Do not touch */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewSuppressionInput"][];
                    } | components["schemas"]["NewSuppressionInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Suppression"][];
                            set: string | null;
                        } | {
                            account_id: string | null;
                            /** @description null is every channel */
                            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
                            contact_point_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            evidence: string;
                            /** Format: uuid */
                            id: string;
                            person_id: string | null;
                            reason: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/suppressions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Lift a suppression */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survival-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to believe where sources contradict each other */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SurvivalRule"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** Set one rule */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @default null */
                        field?: string | null;
                        /** @default true */
                        person_first?: boolean;
                        /** @enum {string} */
                        record_kind: "account" | "person";
                        /** @description null: the usual one again */
                        rule: ("trust" | "newest" | "complete" | "source") | null;
                        /** @default null */
                        source_id?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survival-rules/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let rules and trust decide over what is there */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SettledFields"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/taggings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put tags on accounts and people, take others off */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TaggingInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            added: number;
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All tags by name */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Tag"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** A new tag */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        colour?: string | null;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            colour: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a tag off everything */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Rename or colour a tag */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        colour?: string | null;
                        name?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            colour: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks of an account, a person or a user */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    done?: "yes" | "no";
                    person_id?: string;
                    user_id?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Task"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Make one task or many */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewTaskInput"][];
                    } | components["schemas"]["NewTaskInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Task"][];
                            set: string | null;
                        } | {
                            account_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            done_at: string | null;
                            due_on: string | null;
                            /** Format: uuid */
                            id: string;
                            person_id: string | null;
                            revision: number;
                            set: string | null;
                            title: string;
                            touch_id: string | null;
                            user_id: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a task */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a task */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        due_on?: string | null;
                        title?: string;
                        user_id?: string | null;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            done_at: string | null;
                            due_on: string | null;
                            /** Format: uuid */
                            id: string;
                            person_id: string | null;
                            revision: number;
                            set: string | null;
                            title: string;
                            touch_id: string | null;
                            user_id: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/tasks/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** It is done */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            done_at: string | null;
                            due_on: string | null;
                            /** Format: uuid */
                            id: string;
                            person_id: string | null;
                            revision: number;
                            set: string | null;
                            title: string;
                            touch_id: string | null;
                            user_id: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** It is not done after all */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            done_at: string | null;
                            due_on: string | null;
                            /** Format: uuid */
                            id: string;
                            person_id: string | null;
                            revision: number;
                            set: string | null;
                            title: string;
                            touch_id: string | null;
                            user_id: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/text-previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Who would get what, over all recipients */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTextsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextsPreview"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Short messages, the newest first */
        get: {
            parameters: {
                query?: {
                    account_id?: string;
                    before?: string;
                    limit?: number;
                    /** @description unknown: came in from a number nobody knows */
                    show?: "all" | "unknown";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Text"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Plan short messages: asked = planned + refused + left out */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTextsInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TextsPlanned"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to contact, why, and with what */
        get: {
            parameters: {
                query?: {
                    /** @description As of the end of this day; left out is today */
                    date?: string;
                    limit?: number;
                    /** @description Whose list; left out: one's own; `all`: the whole workspace */
                    user?: string | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Today"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today/plays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is to do about people who moved: hold the account, follow the person; and what is asked about them */
        get: {
            parameters: {
                query?: {
                    /** @description Whose list; left out: one's own; `all`: the whole workspace */
                    user?: string | "all";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            plays: components["schemas"]["OpenPlay"][];
                            questions: components["schemas"]["MoveQuestion"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people may choose to hear of */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Topic"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** One more topic */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTopicInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description In other languages, by two letters */
                            names: {
                                [key: string]: string;
                            };
                            position: number;
                            revision: number;
                            set: string | null;
                            /**
                             * @description on: wanted until they say no; off: not before they ask for it
                             * @enum {string}
                             */
                            starts: "on" | "off";
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/topics/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a topic off the page */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a topic */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TopicEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            name: string;
                            /** @description In other languages, by two letters */
                            names: {
                                [key: string]: string;
                            };
                            position: number;
                            revision: number;
                            set: string | null;
                            /**
                             * @description on: wanted until they say no; off: not before they ask for it
                             * @enum {string}
                             */
                            starts: "on" | "off";
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/touches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down touches that happened; each can be undone by its id */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewTouchInput"][];
                    } | components["schemas"]["NewTouchInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: {
                                account_id: string | null;
                                /** @description When the other side first spoke in the same conversation */
                                answered_at: string | null;
                                /** @description What it was planned with: a mailing, a heap of letters, a list of calls */
                                batch_id: string | null;
                                benefit: string | null;
                                /** @enum {string} */
                                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                                /** @description Where what was planned goes */
                                contact_point_id: string | null;
                                conversation_id: string | null;
                                /** Format: date-time */
                                created_at: string;
                                /** @enum {string} */
                                direction: "in" | "out";
                                /** @description When what was planned is to leave */
                                due_at: string | null;
                                happened_at: string | null;
                                /** Format: uuid */
                                id: string;
                                item_id: string | null;
                                /** @description To many, one to one, or asked for by the recipient */
                                manner: ("bulk" | "personal" | "service") | null;
                                note: string | null;
                                outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                                person_id: string | null;
                                purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
                                revision: number;
                                /** Format: uuid */
                                set: string;
                                /** @enum {string} */
                                state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
                                task: string | null;
                                topic: string | null;
                                /** Format: date-time */
                                updated_at: string;
                                user_id: string | null;
                                /** @description Who it was, where known only by the words of a source */
                                user_ref: string | null;
                                /** @description It was worth something to them; see docs/decisions */
                                valued: boolean;
                            }[];
                        } | {
                            account_id: string | null;
                            /** @description When the other side first spoke in the same conversation */
                            answered_at: string | null;
                            /** @description What it was planned with: a mailing, a heap of letters, a list of calls */
                            batch_id: string | null;
                            benefit: string | null;
                            /** @enum {string} */
                            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                            /** @description Where what was planned goes */
                            contact_point_id: string | null;
                            conversation_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** @enum {string} */
                            direction: "in" | "out";
                            /** @description When what was planned is to leave */
                            due_at: string | null;
                            happened_at: string | null;
                            /** Format: uuid */
                            id: string;
                            item_id: string | null;
                            /** @description To many, one to one, or asked for by the recipient */
                            manner: ("bulk" | "personal" | "service") | null;
                            note: string | null;
                            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                            person_id: string | null;
                            purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
                            revision: number;
                            /** Format: uuid */
                            set: string;
                            /** @enum {string} */
                            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
                            task: string | null;
                            topic: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            user_id: string | null;
                            /** @description Who it was, where known only by the words of a source */
                            user_ref: string | null;
                            /** @description It was worth something to them; see docs/decisions */
                            valued: boolean;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/touches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One touch */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Touch"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put right what was written of a touch */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TouchEditInput"];
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            /** @description When the other side first spoke in the same conversation */
                            answered_at: string | null;
                            /** @description What it was planned with: a mailing, a heap of letters, a list of calls */
                            batch_id: string | null;
                            benefit: string | null;
                            /** @enum {string} */
                            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                            /** @description Where what was planned goes */
                            contact_point_id: string | null;
                            conversation_id: string | null;
                            /** Format: date-time */
                            created_at: string;
                            /** @enum {string} */
                            direction: "in" | "out";
                            /** @description When what was planned is to leave */
                            due_at: string | null;
                            happened_at: string | null;
                            /** Format: uuid */
                            id: string;
                            item_id: string | null;
                            /** @description To many, one to one, or asked for by the recipient */
                            manner: ("bulk" | "personal" | "service") | null;
                            note: string | null;
                            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                            person_id: string | null;
                            purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
                            revision: number;
                            set: string | null;
                            /** @enum {string} */
                            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
                            topic: string | null;
                            /** Format: date-time */
                            updated_at: string;
                            user_id: string | null;
                            /** @description Who it was, where known only by the words of a source */
                            user_ref: string | null;
                            /** @description It was worth something to them; see docs/decisions */
                            valued: boolean;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/touches/{id}/settlement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say whether an uncertain touch left; it is never sent again by itself */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TouchSettlementInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @enum {boolean} */
                            done: true;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trait-names": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What we decided to know of accounts and people */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["TraitName"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** One more thing to know */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTraitNameInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description How long an answer stays fresh; null: for good */
                            fresh_days: number | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
                            name: string;
                            position: number;
                            /** @description The fact it is read from; null: it is told as a trait */
                            reads: string | null;
                            /** @enum {string} */
                            record_kind: "account" | "person";
                            revision: number;
                            set: string | null;
                            /** @description We decided that we need to know it */
                            wanted: boolean;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trait-names/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a name off the list */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Another name, kind or freshness, or whether we need to know it */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        fresh_days?: number | null;
                        /** @enum {string} */
                        kind?: "demographic" | "behavioural" | "psychographic" | "transactional";
                        name?: string;
                        position?: number;
                        wanted?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @description How long an answer stays fresh; null: for good */
                            fresh_days: number | null;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
                            name: string;
                            position: number;
                            /** @description The fact it is read from; null: it is told as a trait */
                            reads: string | null;
                            /** @enum {string} */
                            record_kind: "account" | "person";
                            revision: number;
                            set: string | null;
                            /** @description We decided that we need to know it */
                            wanted: boolean;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/traits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down what is known: a new value ends the one before it */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        rows: components["schemas"]["NewTraitInput"][];
                    } | components["schemas"]["NewTraitInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Trait"][];
                            set: string | null;
                        } | {
                            account_id: string | null;
                            /** @description Who wrote it down */
                            author_id: string | null;
                            confidence_percent: number;
                            /**
                             * Format: date
                             * @description The last day on which it was known to be so
                             */
                            confirmed_on: string;
                            /** Format: date-time */
                            created_at: string;
                            ended_on: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            learned_on: string;
                            /** Format: uuid */
                            name_id: string;
                            person_id: string | null;
                            /** @description Their own words */
                            quote: string | null;
                            revision: number;
                            set: string | null;
                            /** @description Where from, in words */
                            source: string | null;
                            /** @enum {string} */
                            source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
                            value: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** It never was so */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traits/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** It is still so */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            /** @description Who wrote it down */
                            author_id: string | null;
                            confidence_percent: number;
                            /**
                             * Format: date
                             * @description The last day on which it was known to be so
                             */
                            confirmed_on: string;
                            /** Format: date-time */
                            created_at: string;
                            ended_on: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            learned_on: string;
                            /** Format: uuid */
                            name_id: string;
                            person_id: string | null;
                            /** @description Their own words */
                            quote: string | null;
                            revision: number;
                            set: string | null;
                            /** @description Where from, in words */
                            source: string | null;
                            /** @enum {string} */
                            source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
                            value: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/traits/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** It is no longer so */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            account_id: string | null;
                            /** @description Who wrote it down */
                            author_id: string | null;
                            confidence_percent: number;
                            /**
                             * Format: date
                             * @description The last day on which it was known to be so
                             */
                            confirmed_on: string;
                            /** Format: date-time */
                            created_at: string;
                            ended_on: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            learned_on: string;
                            /** Format: uuid */
                            name_id: string;
                            person_id: string | null;
                            /** @description Their own words */
                            quote: string | null;
                            revision: number;
                            set: string | null;
                            /** @description Where from, in words */
                            source: string | null;
                            /** @enum {string} */
                            source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
                            value: string;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Announce a file that comes in parts */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        bytes: number;
                        name: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Upload"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is here of an upload */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Upload"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /** Remove an upload */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/uploads/{id}/parts/{offset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** One part of a file, as application/octet-stream */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                    offset: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Upload"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody who works here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["User"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One colleague */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a colleague's role, or disable them */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        disabled?: boolean;
                        /** @enum {string} */
                        role?: "owner" | "member" | "reader";
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["User"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/verification-checks/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Write down what was found, and mend the record */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewVerificationOutcomeInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** Format: uuid */
                            id: string;
                            /** Format: date */
                            known_on: string;
                            note: string | null;
                            outcome: ("right" | "wrong" | "not-reached") | null;
                            outcome_at: string | null;
                            outcome_by: string | null;
                            /** @enum {string} */
                            question: "there" | "role" | "email" | "phone" | "address";
                            revision: number;
                            right_value: string | null;
                            set: string | null;
                            /** @description What was written down when drawn */
                            value: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Verifications, the newest first */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["VerificationRow"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Draw a sample by lot and hand out its work */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewVerificationInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            closed_at: string | null;
                            confidence: number;
                            /** Format: date-time */
                            created_at: string;
                            drawn_by: string | null;
                            /** Format: date */
                            drawn_on: string;
                            /** @description Of the base it was drawn from */
                            fingerprint: string;
                            /** Format: uuid */
                            id: string;
                            margin: number;
                            /** @enum {string} */
                            method: "margin" | "discovery";
                            name: string;
                            population: number;
                            questions: ("there" | "role" | "email" | "phone" | "address")[];
                            revision: number;
                            seed: string;
                            set: string | null;
                            size: number;
                            top: number;
                            /** @enum {string} */
                            unit: "customer" | "person";
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One verification */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Verification"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the work; what is open counts as not reached */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            closed_at: string | null;
                            confidence: number;
                            /** Format: date-time */
                            created_at: string;
                            drawn_by: string | null;
                            /** Format: date */
                            drawn_on: string;
                            /** @description Of the base it was drawn from */
                            fingerprint: string;
                            /** Format: uuid */
                            id: string;
                            margin: number;
                            /** @enum {string} */
                            method: "margin" | "discovery";
                            name: string;
                            population: number;
                            questions: ("there" | "role" | "email" | "phone" | "address")[];
                            revision: number;
                            seed: string;
                            set: string | null;
                            size: number;
                            top: number;
                            /** @enum {string} */
                            unit: "customer" | "person";
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{id}/handovers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give records to a user */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        /** @description Left out: all that nobody has dealt with */
                        places?: number[];
                        /** Format: uuid */
                        user_id: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            handed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say the same of all open questions about one record */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewVerificationOutcomesInput"];
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            answered: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the sample says about all */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerificationReport"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/{id}/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The records drawn: whom to ask, how, and what */
        get: {
            parameters: {
                query?: {
                    /** @description `next` of the page before */
                    cursor?: string;
                    /** @description Rows a page */
                    limit?: number;
                    show?: "open" | "done" | "all";
                    user?: string | ("mine" | "nobody" | "all");
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            next: string | null;
                            rows: components["schemas"]["VerificationWork"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/decay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How fast each kind of fact goes wrong here */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["Decay"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to check next: worth × the probability that it is wrong by now */
        get: {
            parameters: {
                query?: {
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            currency: string;
                            rows: components["schemas"]["VerificationProposal"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/verifications/size": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many would be drawn */
        get: {
            parameters: {
                query: {
                    confidence?: number;
                    margin?: number;
                    method?: "margin" | "discovery";
                    /** @description By commas: there,role,email,phone,address */
                    questions: string;
                    top?: number;
                    unit: "customer" | "person";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["VerificationSize"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Saved views: mine and shared ones */
        get: {
            parameters: {
                query?: {
                    screen?: "customers" | "prospects" | "people" | "products" | "library";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            rows: components["schemas"]["SavedView"][];
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** Save a view */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Same key, same request: done once, answered alike */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @default customers
                         * @enum {string}
                         */
                        screen?: "customers" | "prospects" | "people" | "products" | "library";
                        shape: {
                            columns?: {
                                name: string;
                                width?: number;
                            }[];
                            /** @enum {string} */
                            direction?: "asc" | "desc";
                            filter?: components["schemas"]["FilterInput"];
                            group?: ("owner" | "city" | "industry" | "relationship" | "country") | null;
                            /**
                             * @default customers
                             * @enum {string}
                             */
                            scope?: "customers" | "prospects" | "others" | "all";
                            /** @enum {string} */
                            sort?: "name" | "owner" | "city" | "industry" | "revenue" | "valued" | "due" | "created";
                        };
                        /** @default false */
                        shared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Forget a view */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: number;
                            set: string | null;
                        };
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        /** Change a view */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        name?: string;
                        position?: number;
                        shape?: {
                            columns?: {
                                name: string;
                                width?: number;
                            }[];
                            /** @enum {string} */
                            direction?: "asc" | "desc";
                            filter?: components["schemas"]["FilterInput"];
                            group?: ("owner" | "city" | "industry" | "relationship" | "country") | null;
                            /**
                             * @default customers
                             * @enum {string}
                             */
                            scope?: "customers" | "prospects" | "others" | "all";
                            /** @enum {string} */
                            sort?: "name" | "owner" | "city" | "industry" | "revenue" | "valued" | "due" | "created";
                        };
                        shared?: boolean;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedView"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace and its settings */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Workspace"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the workspace's settings */
        patch: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        currency?: string;
                        /** @enum {string} */
                        language?: "en" | "de";
                        name?: string;
                        time_zone?: string;
                    };
                };
            };
            responses: {
                /** @description Default Response */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Workspace"];
                    };
                };
                /** @description Refused */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedProposals: {
            decided: number;
            /** @description Another source still has them: they stay as they are */
            elsewhere: number;
            /** @description With a history here: they stay, and their time with us ends today */
            ended: number;
            removed: number;
            set: string | null;
        };
        AcceptedProposalsInput: {
            decided: number;
            /** @description Another source still has them: they stay as they are */
            elsewhere: number;
            /** @description With a history here: they stay, and their time with us ends today */
            ended: number;
            removed: number;
            set: string | null;
        };
        Account: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            industry: string | null;
            /** @enum {string} */
            kind: "organisation" | "household";
            name: string;
            number: string | null;
            owner_id: string | null;
            /** @description An owner known only by the words of a source */
            owner_ref: string | null;
            revision: number;
            sample: boolean;
            story: string | null;
            /** Format: date-time */
            updated_at: string;
            website: string | null;
        };
        AccountEdit: {
            industry?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "household";
            name?: string;
            number?: string | null;
            owner_id?: string | null;
            story?: string | null;
            website?: string | null;
        };
        AccountEditInput: {
            industry?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "household";
            name?: string;
            number?: string | null;
            owner_id?: string | null;
            story?: string | null;
            website?: string | null;
        };
        AccountGap: {
            /** @description null: the default promise again */
            gap_days: number | null;
            reason?: string | null;
        };
        AccountGapInput: {
            /** @description null: the default promise again */
            gap_days: number | null;
            reason?: string | null;
        };
        AccountGaps: {
            gap_days: number | null;
            ids: string[];
            reason?: string | null;
        };
        AccountGapsInput: {
            gap_days: number | null;
            ids: string[];
            reason?: string | null;
        };
        AccountGroup: {
            branches: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Households that people who are here now belong to */
            households: {
                /** Format: uuid */
                id: string;
                name: string;
                people: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
            parent: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Of a household: where its people are otherwise */
            workplaces: {
                /** Format: uuid */
                id: string;
                name: string;
                people: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
        };
        AccountGroupInput: {
            branches: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
            /** @description Households that people who are here now belong to */
            households: {
                /** Format: uuid */
                id: string;
                name: string;
                people: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
            parent: {
                /** Format: uuid */
                id: string;
                name: string;
            } | null;
            /** @description Of a household: where its people are otherwise */
            workplaces: {
                /** Format: uuid */
                id: string;
                name: string;
                people: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
            }[];
        };
        AccountInput: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            industry: string | null;
            /** @enum {string} */
            kind: "organisation" | "household";
            name: string;
            number: string | null;
            owner_id: string | null;
            /** @description An owner known only by the words of a source */
            owner_ref: string | null;
            revision: number;
            sample: boolean;
            story: string | null;
            /** Format: date-time */
            updated_at: string;
            website: string | null;
        };
        AccountScreen: {
            account: {
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                industry: string | null;
                /** @enum {string} */
                kind: "organisation" | "household";
                name: string;
                number: string | null;
                owner_id: string | null;
                owner_name: string | null;
                /** @description An owner known only by the words of a source */
                owner_ref: string | null;
                revision: number;
                sample: boolean;
                story: string | null;
                /** Format: date-time */
                updated_at: string;
                website: string | null;
            };
            contact_points: components["schemas"]["ShownPoint"][];
            coverage: {
                gaps: {
                    /** @description Parts in buying that nobody there now is known to have */
                    roles: ("decides" | "influences" | "uses" | "pays" | "champions")[];
                    /** @description People still to be known to reach the target */
                    unknown: number;
                    /** @description There now, without a contact point that works and may be used */
                    unreachable: string[];
                    /** @description There now and reachable, not met within the longest gap */
                    untouched: string[];
                };
                known: number;
                reachable: number;
                target: number;
                touched: number;
            };
            custom_values: {
                /** Format: uuid */
                field_id: string;
                /** @enum {string} */
                kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
                label: string;
                value: string | number | boolean | {
                    amount_minor: number;
                    currency: string;
                } | null;
            }[];
            orders: {
                amount_minor: number;
                currency: string;
                /** Format: uuid */
                id: string;
                number: string | null;
                /** Format: date */
                ordered_on: string;
                state: string;
            }[];
            people: components["schemas"]["PersonThere"][];
            planned: components["schemas"]["TouchEntry"][];
            promise: {
                default_gap_days: number;
                gap_days: number | null;
                override: {
                    gap_days: number;
                    reason: string | null;
                } | null;
            };
            relationship: ("prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor") | null;
            relationships: components["schemas"]["Relationship"][];
            rhythm: {
                days: {
                    /** Format: date */
                    day: string;
                    other: number;
                    valued: number;
                }[];
                /** @description Until the promise is due; below 0 it is overdue */
                days_left: number | null;
                /** Format: date */
                from: string;
                kept: boolean;
                last_valued_touch_on: string | null;
                next_due_on: string | null;
                /** Format: date */
                to: string;
            };
            story: {
                reasons: {
                    /** Format: uuid */
                    id: string;
                    label: string;
                }[];
                words: string | null;
            };
            suppressions: components["schemas"]["Suppression"][];
            tags: components["schemas"]["Tag"][];
            tasks: components["schemas"]["Task"][];
            timeline: components["schemas"]["Timeline"];
            value: {
                currency: string;
                first_order_on: string | null;
                last_order_on: string | null;
                months: {
                    /** Format: date */
                    month: string;
                    orders: number;
                    revenue_minor: number;
                }[];
                orders_12m: number;
                revenue_12m_minor: number;
                /** @description What no rate could convert; never summed */
                revenue_apart: {
                    [key: string]: number;
                } | null;
            };
        };
        AccountScreenInput: {
            account: {
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                industry: string | null;
                /** @enum {string} */
                kind: "organisation" | "household";
                name: string;
                number: string | null;
                owner_id: string | null;
                owner_name: string | null;
                /** @description An owner known only by the words of a source */
                owner_ref: string | null;
                revision: number;
                sample: boolean;
                story: string | null;
                /** Format: date-time */
                updated_at: string;
                website: string | null;
            };
            contact_points: components["schemas"]["ShownPointInput"][];
            coverage: {
                gaps: {
                    /** @description Parts in buying that nobody there now is known to have */
                    roles: ("decides" | "influences" | "uses" | "pays" | "champions")[];
                    /** @description People still to be known to reach the target */
                    unknown: number;
                    /** @description There now, without a contact point that works and may be used */
                    unreachable: string[];
                    /** @description There now and reachable, not met within the longest gap */
                    untouched: string[];
                };
                known: number;
                reachable: number;
                target: number;
                touched: number;
            };
            custom_values: {
                /** Format: uuid */
                field_id: string;
                /** @enum {string} */
                kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
                label: string;
                value: string | number | boolean | {
                    amount_minor: number;
                    currency: string;
                } | null;
            }[];
            orders: {
                amount_minor: number;
                currency: string;
                /** Format: uuid */
                id: string;
                number: string | null;
                /** Format: date */
                ordered_on: string;
                state: string;
            }[];
            people: components["schemas"]["PersonThereInput"][];
            planned: components["schemas"]["TouchEntryInput"][];
            promise: {
                default_gap_days: number;
                gap_days: number | null;
                override: {
                    gap_days: number;
                    reason: string | null;
                } | null;
            };
            relationship: ("prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor") | null;
            relationships: components["schemas"]["RelationshipInput"][];
            rhythm: {
                days: {
                    /** Format: date */
                    day: string;
                    other: number;
                    valued: number;
                }[];
                /** @description Until the promise is due; below 0 it is overdue */
                days_left: number | null;
                /** Format: date */
                from: string;
                kept: boolean;
                last_valued_touch_on: string | null;
                next_due_on: string | null;
                /** Format: date */
                to: string;
            };
            story: {
                reasons: {
                    /** Format: uuid */
                    id: string;
                    label: string;
                }[];
                words: string | null;
            };
            suppressions: components["schemas"]["SuppressionInput"][];
            tags: components["schemas"]["TagInput"][];
            tasks: components["schemas"]["TaskInput"][];
            timeline: components["schemas"]["TimelineInput"];
            value: {
                currency: string;
                first_order_on: string | null;
                last_order_on: string | null;
                months: {
                    /** Format: date */
                    month: string;
                    orders: number;
                    revenue_minor: number;
                }[];
                orders_12m: number;
                revenue_12m_minor: number;
                /** @description What no rate could convert; never summed */
                revenue_apart: {
                    [key: string]: number;
                } | null;
            };
        };
        ApiKey: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            last_used_at: string | null;
            name: string;
            revoked_at: string | null;
            /** @enum {string} */
            scope: "read" | "write";
        };
        ApiKeyInput: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            last_used_at: string | null;
            name: string;
            revoked_at: string | null;
            /** @enum {string} */
            scope: "read" | "write";
        };
        Beside: {
            /** @description Who else hangs together with the two, where more than two do */
            cluster?: {
                records: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                /** @description Both are in it */
                together: boolean;
                /** @description So many that it merges by no rule before somebody looked */
                too_large: boolean;
                /** @description The link at which it would come apart first */
                weakest: number;
            };
            fields: {
                field: string;
                folded: string | number | null;
                kept: string | number | null;
                /** @description Of a custom field */
                label: string | null;
                /**
                 * @description By the rule
                 * @enum {string}
                 */
                winner: "kept" | "folded" | "both";
            }[];
            folded: {
                /** Format: date-time */
                created_at: string;
                /** @description Records that were merged into it before */
                folded_in: number;
                /** Format: uuid */
                id: string;
                moves: {
                    kind: string;
                    n: number;
                }[];
                name: string;
                points: {
                    kind: string;
                    normal: string;
                    state: string;
                    value: string;
                }[];
                sources: {
                    /** Format: date-time */
                    at: string;
                    key: string;
                    source: string;
                }[];
                suppressed: number;
                tags: string[];
                ties: {
                    ended_on: string | null;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    started_on: string | null;
                    title: string | null;
                }[];
            };
            kept: {
                /** Format: date-time */
                created_at: string;
                /** @description Records that were merged into it before */
                folded_in: number;
                /** Format: uuid */
                id: string;
                moves: {
                    kind: string;
                    n: number;
                }[];
                name: string;
                points: {
                    kind: string;
                    normal: string;
                    state: string;
                    value: string;
                }[];
                sources: {
                    /** Format: date-time */
                    at: string;
                    key: string;
                    source: string;
                }[];
                suppressed: number;
                tags: string[];
                ties: {
                    ended_on: string | null;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    started_on: string | null;
                    title: string | null;
                }[];
            };
            /** @enum {string} */
            kind: "account" | "person";
            pair: {
                /** Format: uuid */
                id: string;
                probability: number | null;
                /** @enum {string} */
                state: "open" | "merged" | "never" | "left";
                weights: {
                    /** @description How much it speaks for one and the same (or, negative, against): each bit doubles the odds */
                    bits: number;
                    /** @description What was compared: name, email, phone, birthday */
                    comparison: string;
                    /** @description How far it agrees: equal, close, different, missing */
                    level: string;
                }[];
            } | null;
        };
        BesideInput: {
            /** @description Who else hangs together with the two, where more than two do */
            cluster?: {
                records: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                }[];
                /** @description Both are in it */
                together: boolean;
                /** @description So many that it merges by no rule before somebody looked */
                too_large: boolean;
                /** @description The link at which it would come apart first */
                weakest: number;
            };
            fields: {
                field: string;
                folded: string | number | null;
                kept: string | number | null;
                /** @description Of a custom field */
                label: string | null;
                /**
                 * @description By the rule
                 * @enum {string}
                 */
                winner: "kept" | "folded" | "both";
            }[];
            folded: {
                /** Format: date-time */
                created_at: string;
                /** @description Records that were merged into it before */
                folded_in: number;
                /** Format: uuid */
                id: string;
                moves: {
                    kind: string;
                    n: number;
                }[];
                name: string;
                points: {
                    kind: string;
                    normal: string;
                    state: string;
                    value: string;
                }[];
                sources: {
                    /** Format: date-time */
                    at: string;
                    key: string;
                    source: string;
                }[];
                suppressed: number;
                tags: string[];
                ties: {
                    ended_on: string | null;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    started_on: string | null;
                    title: string | null;
                }[];
            };
            kept: {
                /** Format: date-time */
                created_at: string;
                /** @description Records that were merged into it before */
                folded_in: number;
                /** Format: uuid */
                id: string;
                moves: {
                    kind: string;
                    n: number;
                }[];
                name: string;
                points: {
                    kind: string;
                    normal: string;
                    state: string;
                    value: string;
                }[];
                sources: {
                    /** Format: date-time */
                    at: string;
                    key: string;
                    source: string;
                }[];
                suppressed: number;
                tags: string[];
                ties: {
                    ended_on: string | null;
                    /** Format: uuid */
                    id: string;
                    name: string;
                    started_on: string | null;
                    title: string | null;
                }[];
            };
            /** @enum {string} */
            kind: "account" | "person";
            pair: {
                /** Format: uuid */
                id: string;
                probability: number | null;
                /** @enum {string} */
                state: "open" | "merged" | "never" | "left";
                weights: {
                    /** @description How much it speaks for one and the same (or, negative, against): each bit doubles the odds */
                    bits: number;
                    /** @description What was compared: name, email, phone, birthday */
                    comparison: string;
                    /** @description How far it agrees: equal, close, different, missing */
                    level: string;
                }[];
            } | null;
        };
        Blank: {
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            /** @description Known once, and too old by now; null: never known */
            known_on: string | null;
            name: string;
            /** Format: uuid */
            name_id: string;
            /** @description Of whom; null: of the account, or of somebody nobody knows yet */
            person_id: string | null;
            person_name: string | null;
            reads: string | null;
            /** @enum {string} */
            record_kind: "account" | "person";
        };
        BlankAccount: {
            /** Format: uuid */
            account_id: string;
            blanks: components["schemas"]["Blank"][];
            fresh: number;
            /** @description Worth times the share that is missing */
            missing_worth_minor: number;
            name: string;
            wanted: number;
            worth_minor: number;
        };
        BlankAccountInput: {
            /** Format: uuid */
            account_id: string;
            blanks: components["schemas"]["BlankInput"][];
            fresh: number;
            /** @description Worth times the share that is missing */
            missing_worth_minor: number;
            name: string;
            wanted: number;
            worth_minor: number;
        };
        BlankInput: {
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            /** @description Known once, and too old by now; null: never known */
            known_on: string | null;
            name: string;
            /** Format: uuid */
            name_id: string;
            /** @description Of whom; null: of the account, or of somebody nobody knows yet */
            person_id: string | null;
            person_name: string | null;
            reads: string | null;
            /** @enum {string} */
            record_kind: "account" | "person";
        };
        Call: {
            account: {
                /** Format: uuid */
                id: string;
                industry: string | null;
                last_order_on: string | null;
                name: string;
                next_due_on: string | null;
                story: string | null;
                worth_minor: number;
            } | null;
            call_back: boolean;
            /** @description What is known of what they care about */
            cares: {
                name: string;
                value: string;
            }[];
            /** Format: uuid */
            entry: string;
            item: {
                /** Format: uuid */
                item: string;
                link: string | null;
                title: string;
            } | null;
            /** Format: uuid */
            lease: string;
            /** Format: uuid */
            list: string;
            others: {
                name: string;
                /** Format: uuid */
                person: string;
                phone: string;
                title: string | null;
            }[];
            person: {
                /** @description Away, and back on this day, as their mail said */
                back_on: string | null;
                buying_role: string | null;
                /** Format: uuid */
                id: string;
                language: string | null;
                /** @description HH:MM where they are */
                local_time: string;
                name: string;
                title: string | null;
                zone: string;
            } | null;
            /** @description The one to dial first */
            phones: {
                dial: string;
                /** Format: uuid */
                id: string;
                label: string | null;
                own: boolean;
                value: string;
            }[];
            place: number;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            script: {
                answers: {
                    label: string;
                    outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to") | null;
                    to: number | null;
                }[];
                blanks: string[];
                name: string;
                says: string;
            }[];
            tags: string[];
            tasks: {
                due_on: string | null;
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            /** Format: uuid */
            touch: string;
            touches: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                /** @enum {string} */
                direction: "in" | "out";
                note: string | null;
                outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                person_name: string | null;
                /** Format: uuid */
                touch: string;
            }[];
            tries: number;
        };
        CallInput: {
            account: {
                /** Format: uuid */
                id: string;
                industry: string | null;
                last_order_on: string | null;
                name: string;
                next_due_on: string | null;
                story: string | null;
                worth_minor: number;
            } | null;
            call_back: boolean;
            /** @description What is known of what they care about */
            cares: {
                name: string;
                value: string;
            }[];
            /** Format: uuid */
            entry: string;
            item: {
                /** Format: uuid */
                item: string;
                link: string | null;
                title: string;
            } | null;
            /** Format: uuid */
            lease: string;
            /** Format: uuid */
            list: string;
            others: {
                name: string;
                /** Format: uuid */
                person: string;
                phone: string;
                title: string | null;
            }[];
            person: {
                /** @description Away, and back on this day, as their mail said */
                back_on: string | null;
                buying_role: string | null;
                /** Format: uuid */
                id: string;
                language: string | null;
                /** @description HH:MM where they are */
                local_time: string;
                name: string;
                title: string | null;
                zone: string;
            } | null;
            /** @description The one to dial first */
            phones: {
                dial: string;
                /** Format: uuid */
                id: string;
                label: string | null;
                own: boolean;
                value: string;
            }[];
            place: number;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            script: {
                answers: {
                    label: string;
                    outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to") | null;
                    to: number | null;
                }[];
                blanks: string[];
                name: string;
                says: string;
            }[];
            tags: string[];
            tasks: {
                due_on: string | null;
                /** Format: uuid */
                id: string;
                title: string;
            }[];
            /** Format: uuid */
            touch: string;
            touches: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                /** @enum {string} */
                direction: "in" | "out";
                note: string | null;
                outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                person_name: string | null;
                /** Format: uuid */
                touch: string;
            }[];
            tries: number;
        };
        CallList: {
            /** @description asked = entries + left out */
            asked: number;
            closed_at: string | null;
            counts: {
                closed: number;
                entries: number;
                /** @description Outside their hours, called back or tried again later */
                later: number;
                refused: number;
                /** @description May be called now */
                waiting: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            left_out: {
                /** Format: uuid */
                account_id: string;
                name: string;
                /** @enum {string} */
                why: "no-number" | "nobody";
            }[];
            name: string;
            /** @description When the next one of those later may be called */
            next_at: string | null;
            outcomes: {
                [key: string]: number;
            };
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            script_id: string | null;
            user_id: string | null;
        };
        CallListInput: {
            /** @description asked = entries + left out */
            asked: number;
            closed_at: string | null;
            counts: {
                closed: number;
                entries: number;
                /** @description Outside their hours, called back or tried again later */
                later: number;
                refused: number;
                /** @description May be called now */
                waiting: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            left_out: {
                /** Format: uuid */
                account_id: string;
                name: string;
                /** @enum {string} */
                why: "no-number" | "nobody";
            }[];
            name: string;
            /** @description When the next one of those later may be called */
            next_at: string | null;
            outcomes: {
                [key: string]: number;
            };
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            script_id: string | null;
            user_id: string | null;
        };
        CallScript: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            language: string;
            name: string;
            revision: number;
            /** Format: date-time */
            updated_at: string;
            /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
            words: string;
        };
        CallScriptInput: {
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            language: string;
            name: string;
            revision: number;
            /** Format: date-time */
            updated_at: string;
            /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
            words: string;
        };
        CardRemoval: {
            /** Format: date-time */
            created_at: string;
            device: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
        };
        CardRemovalInput: {
            /** Format: date-time */
            created_at: string;
            device: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            /** Format: uuid */
            user_id: string;
            user_name: string;
        };
        ChannelProvider: {
            /** @enum {string} */
            channel: "call" | "text";
            /** Format: date-time */
            created_at: string;
            has_secret: boolean;
            /** @description What HELP is answered with */
            help_words: string;
            /** @description Where the provider tells what happened: a path of this server */
            hook: string;
            /** Format: uuid */
            id: string;
            name: string;
            revision: number;
            /** @description The number it dials or sends from */
            sender: string;
            url: string;
        };
        ChannelProviderInput: {
            /** @enum {string} */
            channel: "call" | "text";
            /** Format: date-time */
            created_at: string;
            has_secret: boolean;
            /** @description What HELP is answered with */
            help_words: string;
            /** @description Where the provider tells what happened: a path of this server */
            hook: string;
            /** Format: uuid */
            id: string;
            name: string;
            revision: number;
            /** @description The number it dials or sends from */
            sender: string;
            url: string;
        };
        CheckPoint: {
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** @enum {string} */
            buying_role: "decides" | "influences" | "uses" | "pays" | "champions";
            /** @description The last touch with them that was heard; null: never */
            last_heard_at: string | null;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            title: string | null;
            /** @description Revenue of the account in the last 12 months */
            worth_minor: number;
        };
        CheckPointInput: {
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** @enum {string} */
            buying_role: "decides" | "influences" | "uses" | "pays" | "champions";
            /** @description The last touch with them that was heard; null: never */
            last_heard_at: string | null;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            title: string | null;
            /** @description Revenue of the account in the last 12 months */
            worth_minor: number;
        };
        Claims: {
            fields: {
                /** @description The source a person chose for this field */
                choice: string | null;
                claims: {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    by: "person" | "source";
                    name: string;
                    source: string | null;
                    value: string | null;
                    wins: boolean;
                }[];
                contested: boolean;
                field: string;
                /** @enum {string} */
                rule: "trust" | "newest" | "complete" | "source";
                /** @description What is stored */
                value: string | null;
            }[];
            /** @description Every source that knows this record */
            sources: {
                /** Format: date-time */
                first_at: string;
                /** Format: uuid */
                id: string;
                /** @description By what the source knows it */
                key: string;
                /**
                 * Format: date-time
                 * @description When what it says last changed
                 */
                last_at: string;
                name: string;
            }[];
        };
        ClaimsInput: {
            fields: {
                /** @description The source a person chose for this field */
                choice: string | null;
                claims: {
                    /** Format: date-time */
                    at: string;
                    /** @enum {string} */
                    by: "person" | "source";
                    name: string;
                    source: string | null;
                    value: string | null;
                    wins: boolean;
                }[];
                contested: boolean;
                field: string;
                /** @enum {string} */
                rule: "trust" | "newest" | "complete" | "source";
                /** @description What is stored */
                value: string | null;
            }[];
            /** @description Every source that knows this record */
            sources: {
                /** Format: date-time */
                first_at: string;
                /** Format: uuid */
                id: string;
                /** @description By what the source knows it */
                key: string;
                /**
                 * Format: date-time
                 * @description When what it says last changed
                 */
                last_at: string;
                name: string;
            }[];
        };
        Concentration: {
            accounts: components["schemas"]["TopAccount"][];
            accounts_with_revenue: number;
            /** @description Amounts without an exchange rate, by currency; in no sum */
            apart: {
                [key: string]: number;
            };
            currency: string;
            /** @description What the best accounts bring together */
            curve: {
                accounts: number;
                share: number;
            }[];
            /** Format: date */
            from: string;
            /** @description What the accounts listed bring of it */
            share: number | null;
            /** Format: date */
            to: string;
            total_minor: number;
        };
        ConcentrationInput: {
            accounts: components["schemas"]["TopAccountInput"][];
            accounts_with_revenue: number;
            /** @description Amounts without an exchange rate, by currency; in no sum */
            apart: {
                [key: string]: number;
            };
            currency: string;
            /** @description What the best accounts bring together */
            curve: {
                accounts: number;
                share: number;
            }[];
            /** Format: date */
            from: string;
            /** @description What the accounts listed bring of it */
            share: number | null;
            /** Format: date */
            to: string;
            total_minor: number;
        };
        ConnectionCheck: {
            good: boolean;
            problem: ("unknown-host" | "no-answer" | "refused" | "encryption" | "sign-in" | "other") | null;
            /** @description The other side's own words */
            said: string | null;
        };
        ConnectionCheckInput: {
            good: boolean;
            problem: ("unknown-host" | "no-answer" | "refused" | "encryption" | "sign-in" | "other") | null;
            /** @description The other side's own words */
            said: string | null;
        };
        Consent: {
            /** @description Given with or for this address; an agreement holds for it alone */
            address: string | null;
            /** @description null is every channel */
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** @description The asking that this confirms */
            confirms_id: string | null;
            /** Format: date-time */
            created_at: string;
            evidence: string;
            /** Format: date-time */
            happened_at: string;
            /** Format: uuid */
            id: string;
            /** @description Only where the workspace keeps it as evidence */
            ip: string | null;
            /** @description In which the words were read */
            language: string | null;
            /** Format: uuid */
            person_id: string;
            /** @description null is every purpose */
            purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
            /** @enum {string} */
            source: "manual" | "form" | "double-opt-in" | "preferences" | "unsubscribe" | "import" | "api";
            /**
             * @description asked waits for the confirmation by the link that was sent
             * @enum {string}
             */
            state: "asked" | "given" | "refused" | "withdrawn";
            /** @description The mail whose link was used */
            touch_id: string | null;
            wording_version_id: string | null;
        };
        ConsentInput: {
            /** @description Given with or for this address; an agreement holds for it alone */
            address: string | null;
            /** @description null is every channel */
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** @description The asking that this confirms */
            confirms_id: string | null;
            /** Format: date-time */
            created_at: string;
            evidence: string;
            /** Format: date-time */
            happened_at: string;
            /** Format: uuid */
            id: string;
            /** @description Only where the workspace keeps it as evidence */
            ip: string | null;
            /** @description In which the words were read */
            language: string | null;
            /** Format: uuid */
            person_id: string;
            /** @description null is every purpose */
            purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
            /** @enum {string} */
            source: "manual" | "form" | "double-opt-in" | "preferences" | "unsubscribe" | "import" | "api";
            /**
             * @description asked waits for the confirmation by the link that was sent
             * @enum {string}
             */
            state: "asked" | "given" | "refused" | "withdrawn";
            /** @description The mail whose link was used */
            touch_id: string | null;
            wording_version_id: string | null;
        };
        ConsentSettings: {
            /** @description Keep from where the button of a double opt-in was pressed; off unless you may */
            keep_ip: boolean;
        };
        ConsentSettingsInput: {
            /** @description Keep from where the button of a double opt-in was pressed; off unless you may */
            keep_ip: boolean;
        };
        ContactPoint: {
            account_id: string | null;
            city: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "email" | "phone" | "postal" | "social";
            label: string | null;
            /** @description What two equal contact points share */
            normal: string;
            person_id: string | null;
            postal_code: string | null;
            preferred: boolean;
            region: string | null;
            revision: number;
            /** @enum {string} */
            state: "unverified" | "verified" | "dead";
            state_on: string | null;
            street: string | null;
            /** @description As written */
            value: string;
        };
        ContactPointEdit: {
            city?: string | null;
            country?: string | null;
            label?: string | null;
            postal_code?: string | null;
            preferred?: boolean;
            region?: string | null;
            /** @enum {string} */
            state?: "unverified" | "verified" | "dead";
            street?: string | null;
            value?: string;
        };
        ContactPointEditInput: {
            city?: string | null;
            country?: string | null;
            label?: string | null;
            postal_code?: string | null;
            preferred?: boolean;
            region?: string | null;
            /** @enum {string} */
            state?: "unverified" | "verified" | "dead";
            street?: string | null;
            value?: string;
        };
        ContactPointInput: {
            account_id: string | null;
            city: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "email" | "phone" | "postal" | "social";
            label: string | null;
            /** @description What two equal contact points share */
            normal: string;
            person_id: string | null;
            postal_code: string | null;
            preferred: boolean;
            region: string | null;
            revision: number;
            /** @enum {string} */
            state: "unverified" | "verified" | "dead";
            state_on: string | null;
            street: string | null;
            /** @description As written */
            value: string;
        };
        ContactRules: {
            holidays: {
                country: string;
                /** Format: date */
                day: string;
                name: string;
            }[];
            limits: {
                at_most: number;
                /** @description null is all channels together */
                channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
                hours: number;
                /** @enum {string} */
                scope: "person" | "account";
            }[];
            quiet: {
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                /** @description Quiet all day; 1 is Monday */
                days: number[];
                /** @description Minutes after midnight at which it becomes quiet */
                from_minute: number;
                holidays: boolean;
                to_minute: number;
            }[];
        };
        ContactRulesInput: {
            holidays: {
                country: string;
                /** Format: date */
                day: string;
                name: string;
            }[];
            limits: {
                at_most: number;
                /** @description null is all channels together */
                channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
                hours: number;
                /** @enum {string} */
                scope: "person" | "account";
            }[];
            quiet: {
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                /** @description Quiet all day; 1 is Monday */
                days: number[];
                /** @description Minutes after midnight at which it becomes quiet */
                from_minute: number;
                holidays: boolean;
                to_minute: number;
            }[];
        };
        Conversation: {
            account: string | null;
            account_id: string | null;
            /** @description How long the first answer took */
            answered_minutes: number | null;
            excerpt: string;
            /** @description Of the last message that came in */
            from_address: string | null;
            from_name: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_at: string;
            /** @description It waits for us longer than was promised */
            late: boolean;
            list: components["schemas"]["Message"][];
            messages: number;
            notes: {
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                user_id: string | null;
                words: string;
            }[];
            person: string | null;
            person_id: string | null;
            /** @description Who else has it open just now */
            readers: {
                name: string;
                /** Format: uuid */
                user_id: string;
                writing: boolean;
            }[];
            revision: number;
            /**
             * @description ours: it waits for us; theirs: for them
             * @enum {string}
             */
            state: "ours" | "theirs" | "done";
            subject: string;
            /** @description Accounts of the sender's domain, where the sender is unknown */
            suggested: {
                account: string;
                /** Format: uuid */
                account_id: string;
            }[];
            /** @description Who answers */
            user_id: string | null;
            waiting_since: string | null;
        };
        ConversationEdit: {
            /** @enum {string} */
            state?: "ours" | "theirs" | "done";
            user_id?: string | null;
        };
        ConversationEditInput: {
            /** @enum {string} */
            state?: "ours" | "theirs" | "done";
            user_id?: string | null;
        };
        ConversationInput: {
            account: string | null;
            account_id: string | null;
            /** @description How long the first answer took */
            answered_minutes: number | null;
            excerpt: string;
            /** @description Of the last message that came in */
            from_address: string | null;
            from_name: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_at: string;
            /** @description It waits for us longer than was promised */
            late: boolean;
            list: components["schemas"]["MessageInput"][];
            messages: number;
            notes: {
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                user_id: string | null;
                words: string;
            }[];
            person: string | null;
            person_id: string | null;
            /** @description Who else has it open just now */
            readers: {
                name: string;
                /** Format: uuid */
                user_id: string;
                writing: boolean;
            }[];
            revision: number;
            /**
             * @description ours: it waits for us; theirs: for them
             * @enum {string}
             */
            state: "ours" | "theirs" | "done";
            subject: string;
            /** @description Accounts of the sender's domain, where the sender is unknown */
            suggested: {
                account: string;
                /** Format: uuid */
                account_id: string;
            }[];
            /** @description Who answers */
            user_id: string | null;
            waiting_since: string | null;
        };
        ConversationRow: {
            account: string | null;
            account_id: string | null;
            /** @description How long the first answer took */
            answered_minutes: number | null;
            excerpt: string;
            /** @description Of the last message that came in */
            from_address: string | null;
            from_name: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_at: string;
            /** @description It waits for us longer than was promised */
            late: boolean;
            messages: number;
            person: string | null;
            person_id: string | null;
            revision: number;
            /**
             * @description ours: it waits for us; theirs: for them
             * @enum {string}
             */
            state: "ours" | "theirs" | "done";
            subject: string;
            /** @description Who answers */
            user_id: string | null;
            waiting_since: string | null;
        };
        ConversationRowInput: {
            account: string | null;
            account_id: string | null;
            /** @description How long the first answer took */
            answered_minutes: number | null;
            excerpt: string;
            /** @description Of the last message that came in */
            from_address: string | null;
            from_name: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            last_at: string;
            /** @description It waits for us longer than was promised */
            late: boolean;
            messages: number;
            person: string | null;
            person_id: string | null;
            revision: number;
            /**
             * @description ours: it waits for us; theirs: for them
             * @enum {string}
             */
            state: "ours" | "theirs" | "done";
            subject: string;
            /** @description Who answers */
            user_id: string | null;
            waiting_since: string | null;
        };
        CountryRule: {
            /** @enum {string} */
            audience: "business" | "private";
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            /** @description ISO 3166; * is every country without a rule of its own */
            country: string;
            /** Format: uuid */
            id: string;
            /**
             * @description none: until they object; soft: customers until they object, others once they agreed; consent: once they agreed
             * @enum {string}
             */
            need: "none" | "soft" | "consent";
            revision: number;
            /** @description Days after the last order; null is as long as they are a customer */
            soft_days: number | null;
            source: string;
        };
        CountryRuleEdit: {
            /** @enum {string} */
            need?: "none" | "soft" | "consent";
            soft_days?: number | null;
            source?: string;
        };
        CountryRuleEditInput: {
            /** @enum {string} */
            need?: "none" | "soft" | "consent";
            soft_days?: number | null;
            source?: string;
        };
        CountryRuleInput: {
            /** @enum {string} */
            audience: "business" | "private";
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            /** @description ISO 3166; * is every country without a rule of its own */
            country: string;
            /** Format: uuid */
            id: string;
            /**
             * @description none: until they object; soft: customers until they object, others once they agreed; consent: once they agreed
             * @enum {string}
             */
            need: "none" | "soft" | "consent";
            revision: number;
            /** @description Days after the last order; null is as long as they are a customer */
            soft_days: number | null;
            source: string;
        };
        Coverage: {
            known: number;
            reachable: number;
            target: number;
            touched: number;
        };
        CoverageInput: {
            known: number;
            reachable: number;
            target: number;
            touched: number;
        };
        CustomerCount: {
            /** @description About how many, where there are more */
            estimate: number | null;
            /** @description There are more than `total`; ask with exact=true for how many */
            more: boolean;
            total: number;
        };
        CustomerCountInput: {
            /** @description About how many, where there are more */
            estimate: number | null;
            /** @description There are more than `total`; ask with exact=true for how many */
            more: boolean;
            total: number;
        };
        CustomerPage: {
            next: string | null;
            rows: components["schemas"]["CustomerRow"][];
        };
        CustomerPageInput: {
            next: string | null;
            rows: components["schemas"]["CustomerRowInput"][];
        };
        CustomerRow: {
            /** Format: uuid */
            account_id: string;
            city: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            gap_days: number | null;
            industry: string | null;
            kind: string;
            last_order_on: string | null;
            last_touch_at: string | null;
            last_valued_touch_at: string | null;
            name: string;
            next_due_on: string | null;
            orders_12m: number;
            owner_id: string | null;
            owner_name: string | null;
            people_known: number;
            people_reachable: number;
            people_touched: number;
            relationship: string | null;
            revenue_12m_minor: number;
        };
        CustomerRowInput: {
            /** Format: uuid */
            account_id: string;
            city: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            gap_days: number | null;
            industry: string | null;
            kind: string;
            last_order_on: string | null;
            last_touch_at: string | null;
            last_valued_touch_at: string | null;
            name: string;
            next_due_on: string | null;
            orders_12m: number;
            owner_id: string | null;
            owner_name: string | null;
            people_known: number;
            people_reachable: number;
            people_touched: number;
            relationship: string | null;
            revenue_12m_minor: number;
        };
        CustomField: {
            choices: string[] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
            label: string;
            position: number;
            /** @enum {string} */
            record_kind: "account" | "person";
            revision: number;
        };
        CustomFieldInput: {
            choices: string[] | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
            label: string;
            position: number;
            /** @enum {string} */
            record_kind: "account" | "person";
            revision: number;
        };
        Decay: {
            /**
             * @description measured: from outcomes here; assumed: a customary figure
             * @enum {string}
             */
            basis: "measured" | "assumed";
            half_life_months: number | null;
            high: number | null;
            low: number | null;
            /** @description The share that goes wrong in a month */
            monthly: number;
            /** @enum {string} */
            question: "there" | "role" | "email" | "phone" | "address";
            right: number;
            wrong: number;
        };
        DecayInput: {
            /**
             * @description measured: from outcomes here; assumed: a customary figure
             * @enum {string}
             */
            basis: "measured" | "assumed";
            half_life_months: number | null;
            high: number | null;
            low: number | null;
            /** @description The share that goes wrong in a month */
            monthly: number;
            /** @enum {string} */
            question: "there" | "role" | "email" | "phone" | "address";
            right: number;
            wrong: number;
        };
        DefaultGap: {
            gap_days: number;
        };
        DefaultGapInput: {
            gap_days: number;
        };
        Device: {
            /** @description mine: people at accounts of one's own or of nobody's; all: everybody */
            books: ("mine" | "all")[];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description What the program there says of itself */
            last_program: string | null;
            last_used_at: string | null;
            name: string;
            revoked_at: string | null;
            /**
             * @description Whether what is changed there is changed here
             * @enum {string}
             */
            scope: "read" | "write";
            /** Format: uuid */
            user_id: string;
            user_name: string;
        };
        DeviceInput: {
            /** @description mine: people at accounts of one's own or of nobody's; all: everybody */
            books: ("mine" | "all")[];
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @description What the program there says of itself */
            last_program: string | null;
            last_used_at: string | null;
            name: string;
            revoked_at: string | null;
            /**
             * @description Whether what is changed there is changed here
             * @enum {string}
             */
            scope: "read" | "write";
            /** Format: uuid */
            user_id: string;
            user_name: string;
        };
        Dial: {
            /** Format: uuid */
            lease: string;
            /** @description The number dialled */
            phone?: string | null;
            /** @description Have this provider dial; left out: the caller does */
            provider?: string | null;
        };
        DialInput: {
            /** Format: uuid */
            lease: string;
            /** @description The number dialled */
            phone?: string | null;
            /** @description Have this provider dial; left out: the caller does */
            provider?: string | null;
        };
        Difference: {
            detail: {
                [key: string]: unknown;
            } | null;
            field: string | null;
            here: string | null;
            /** Format: uuid */
            id: string;
            key: string | null;
            /** @enum {string} */
            kind: "not-here" | "not-there" | "field-differs" | "not-mapped";
            line: number | null;
            name: string | null;
            record_id: string | null;
            record_kind: string;
            there: string | null;
            /** @enum {string} */
            why: "failed" | "waits" | "not-brought-in" | "removed-here" | "missing-there" | "lost" | "edited" | "rules-not-applied" | "not-mapped" | "unexplained";
        };
        DifferenceInput: {
            detail: {
                [key: string]: unknown;
            } | null;
            field: string | null;
            here: string | null;
            /** Format: uuid */
            id: string;
            key: string | null;
            /** @enum {string} */
            kind: "not-here" | "not-there" | "field-differs" | "not-mapped";
            line: number | null;
            name: string | null;
            record_id: string | null;
            record_kind: string;
            there: string | null;
            /** @enum {string} */
            why: "failed" | "waits" | "not-brought-in" | "removed-here" | "missing-there" | "lost" | "edited" | "rules-not-applied" | "not-mapped" | "unexplained";
        };
        DkimKey: {
            /** @enum {string} */
            algorithm: "rsa-2048" | "ed25519";
            /** Format: date-time */
            created_at: string;
            domain: string;
            /** Format: uuid */
            id: string;
            /** @description What DNS has to say */
            record: {
                name: string;
                /** @constant */
                type: "TXT";
                value: string;
            };
            selector: string;
        };
        DkimKeyInput: {
            /** @enum {string} */
            algorithm: "rsa-2048" | "ed25519";
            /** Format: date-time */
            created_at: string;
            domain: string;
            /** Format: uuid */
            id: string;
            /** @description What DNS has to say */
            record: {
                name: string;
                /** @constant */
                type: "TXT";
                value: string;
            };
            selector: string;
        };
        DomainCheck: {
            /** @description A word for the screen */
            advice: string | null;
            found: string | null;
            /** @description What to put in DNS */
            record: {
                name: string;
                type: string;
                value: string;
            } | null;
            /** @enum {string} */
            state: "good" | "weak" | "missing" | "unknown";
            /** @enum {string} */
            what: "spf" | "dkim" | "dmarc" | "ptr" | "tls" | "mx";
        };
        DomainCheckInput: {
            /** @description A word for the screen */
            advice: string | null;
            found: string | null;
            /** @description What to put in DNS */
            record: {
                name: string;
                type: string;
                value: string;
            } | null;
            /** @enum {string} */
            state: "good" | "weak" | "missing" | "unknown";
            /** @enum {string} */
            what: "spf" | "dkim" | "dmarc" | "ptr" | "tls" | "mx";
        };
        Employment: {
            /** Format: uuid */
            account_id: string;
            buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            /** @description How sure; null: as such evidence usually makes one */
            confidence_percent: number | null;
            /** Format: date-time */
            created_at: string;
            end_confidence_percent: number | null;
            /** @description What made us believe that it ended */
            end_evidence: string | null;
            ended_on: string | null;
            /** @description What made us believe it */
            evidence: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            revision: number;
            started_on: string | null;
            title: string | null;
        };
        EmploymentEdit: {
            buying_role?: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            confidence_percent?: number | null;
            end_confidence_percent?: number | null;
            end_evidence?: string | null;
            ended_on?: string | null;
            evidence?: string;
            started_on?: string | null;
            title?: string | null;
        };
        EmploymentEditInput: {
            buying_role?: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            confidence_percent?: number | null;
            end_confidence_percent?: number | null;
            end_evidence?: string | null;
            ended_on?: string | null;
            evidence?: string;
            started_on?: string | null;
            title?: string | null;
        };
        EmploymentInput: {
            /** Format: uuid */
            account_id: string;
            buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            /** @description How sure; null: as such evidence usually makes one */
            confidence_percent: number | null;
            /** Format: date-time */
            created_at: string;
            end_confidence_percent: number | null;
            /** @description What made us believe that it ended */
            end_evidence: string | null;
            ended_on: string | null;
            /** @description What made us believe it */
            evidence: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            revision: number;
            started_on: string | null;
            title: string | null;
        };
        Errand: {
            account: string | null;
            account_id: string | null;
            /** @description Known to have arrived */
            arrived_on: string | null;
            carrier: string | null;
            cost_minor: number | null;
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            done_at: string | null;
            /** Format: date */
            due_on: string;
            gift: string | null;
            gift_id: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "parcel" | "card" | "social" | "visit";
            /** @description Where it goes by post */
            lines: string[];
            link: string | null;
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person: string | null;
            person_id: string | null;
            quantity: number;
            reason: string | null;
            revision: number;
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            /** Format: uuid */
            task_id: string;
            /** Format: uuid */
            touch_id: string;
            tracking: string | null;
            user_id: string | null;
            what: string;
        };
        ErrandDone: {
            carrier?: string | null;
            /** @description Left out: what the gift costs */
            cost_minor?: number | null;
            currency?: string;
            link?: string | null;
            note?: string | null;
            /**
             * @description Left out: delivered; a visit reached them
             * @enum {string}
             */
            outcome?: "delivered" | "reached" | "left-word" | "no-answer" | "asked-not-to";
            tracking?: string | null;
        };
        ErrandDoneInput: {
            carrier?: string | null;
            /** @description Left out: what the gift costs */
            cost_minor?: number | null;
            currency?: string;
            link?: string | null;
            note?: string | null;
            /**
             * @description Left out: delivered; a visit reached them
             * @enum {string}
             */
            outcome?: "delivered" | "reached" | "left-word" | "no-answer" | "asked-not-to";
            tracking?: string | null;
        };
        ErrandInput: {
            account: string | null;
            account_id: string | null;
            /** @description Known to have arrived */
            arrived_on: string | null;
            carrier: string | null;
            cost_minor: number | null;
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            done_at: string | null;
            /** Format: date */
            due_on: string;
            gift: string | null;
            gift_id: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "parcel" | "card" | "social" | "visit";
            /** @description Where it goes by post */
            lines: string[];
            link: string | null;
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person: string | null;
            person_id: string | null;
            quantity: number;
            reason: string | null;
            revision: number;
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            /** Format: uuid */
            task_id: string;
            /** Format: uuid */
            touch_id: string;
            tracking: string | null;
            user_id: string | null;
            what: string;
        };
        ExchangeRate: {
            currency: string;
            /** Format: uuid */
            id: string;
            quote: string;
            rate: string;
            /** Format: date */
            valid_on: string;
        };
        ExchangeRateInput: {
            currency: string;
            /** Format: uuid */
            id: string;
            quote: string;
            rate: string;
            /** Format: date */
            valid_on: string;
        };
        ExportFile: {
            bytes: number | null;
            /** Format: date-time */
            created_at: string;
            /** @description Until then the file can be downloaded */
            expires_at: string | null;
            fault: {
                [key: string]: unknown;
            } | null;
            finished_at: string | null;
            /** @enum {string} */
            format: "csv" | "xlsx" | "jsonl" | "parquet" | "vcard";
            /** Format: uuid */
            id: string;
            /** @description What the file is called when it is downloaded */
            name: string;
            /** @description About how many there will be */
            of_rows: number | null;
            /** @description Written so far */
            rows: number;
            seconds_left: number | null;
            share: number | null;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "gone";
            /** @enum {string} */
            what: "accounts" | "people" | "products" | "orders" | "touches" | "customers" | "top" | "items" | "import-rows";
        };
        ExportFileInput: {
            bytes: number | null;
            /** Format: date-time */
            created_at: string;
            /** @description Until then the file can be downloaded */
            expires_at: string | null;
            fault: {
                [key: string]: unknown;
            } | null;
            finished_at: string | null;
            /** @enum {string} */
            format: "csv" | "xlsx" | "jsonl" | "parquet" | "vcard";
            /** Format: uuid */
            id: string;
            /** @description What the file is called when it is downloaded */
            name: string;
            /** @description About how many there will be */
            of_rows: number | null;
            /** @description Written so far */
            rows: number;
            seconds_left: number | null;
            share: number | null;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "gone";
            /** @enum {string} */
            what: "accounts" | "people" | "products" | "orders" | "touches" | "customers" | "top" | "items" | "import-rows";
        };
        Filter: {
            /** @enum {string} */
            combinator: "and" | "or";
            id?: string;
            not?: boolean;
            rules: (components["schemas"]["Filter"] | {
                field: string;
                id?: string;
                /** @enum {string} */
                operator: "=" | "!=" | "<" | "<=" | ">" | ">=" | "between" | "in" | "notIn" | "beginsWith" | "contains" | "doesNotContain" | "null" | "notNull";
                value?: (string | number | boolean | null) | (string | number | boolean | null)[];
            })[];
        };
        FilterInput: {
            /** @enum {string} */
            combinator: "and" | "or";
            id?: string;
            not?: boolean;
            rules: (components["schemas"]["FilterInput"] | {
                field: string;
                id?: string;
                /** @enum {string} */
                operator: "=" | "!=" | "<" | "<=" | ">" | ">=" | "between" | "in" | "notIn" | "beginsWith" | "contains" | "doesNotContain" | "null" | "notNull";
                value?: (string | number | boolean | null) | (string | number | boolean | null)[];
            })[];
        };
        Gift: {
            cost_minor: number;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            low_at: number;
            name: string;
            revision: number;
            stock: number;
        };
        GiftInput: {
            cost_minor: number;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            low_at: number;
            name: string;
            revision: number;
            stock: number;
        };
        HistoryRow: {
            actor: string | null;
            /** @enum {string} */
            actor_kind: "user" | "key" | "command" | "system";
            /** Format: date-time */
            at: string;
            /** @description Of an update: field → [from, to] */
            fields: {
                [key: string]: [
                    unknown,
                    unknown
                ];
            } | null;
            import_id: string | null;
            kind: string;
            /** @enum {string} */
            op: "created" | "updated" | "removed";
            /** Format: uuid */
            record_id: string;
            record_kind: string;
            /** Format: uuid */
            set: string;
            summary: string;
            undone: boolean;
        };
        HistoryRowInput: {
            actor: string | null;
            /** @enum {string} */
            actor_kind: "user" | "key" | "command" | "system";
            /** Format: date-time */
            at: string;
            /** @description Of an update: field → [from, to] */
            fields: {
                [key: string]: [
                    unknown,
                    unknown
                ];
            } | null;
            import_id: string | null;
            kind: string;
            /** @enum {string} */
            op: "created" | "updated" | "removed";
            /** Format: uuid */
            record_id: string;
            record_kind: string;
            /** Format: uuid */
            set: string;
            summary: string;
            undone: boolean;
        };
        Import: {
            created: number;
            /** Format: date-time */
            created_at: string;
            dry_run: boolean;
            /** @description Of a dry run: a few rows of each outcome, and what would become of them */
            examples: {
                /** @description Of what is there, where the row would update it */
                changes: {
                    /** @description As mappings name it, or the kind of record that would be added */
                    field: string;
                    /** @description What is stored now */
                    from?: string | null;
                    value: string;
                }[];
                /** @description Its place among the files */
                file: number;
                line: number;
                /** @enum {string} */
                outcome: "created" | "updated" | "unchanged";
                says: {
                    /** @description As mappings name it, or the kind of record that would be added */
                    field: string;
                    /** @description What is stored now */
                    from?: string | null;
                    value: string;
                }[];
            }[];
            failed: number;
            fault: {
                [key: string]: unknown;
            } | null;
            files: {
                bytes: number;
                /** @enum {string} */
                kind: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches";
                name: string;
            }[];
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            read: number;
            seconds_left: number | null;
            /** @description The change set that holds all it did */
            set: string | null;
            /** @description How far it is, 0 to 1 */
            share: number;
            skipped: number;
            source: string;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "undone";
            unchanged: number;
            updated: number;
        };
        ImportInput: {
            created: number;
            /** Format: date-time */
            created_at: string;
            dry_run: boolean;
            /** @description Of a dry run: a few rows of each outcome, and what would become of them */
            examples: {
                /** @description Of what is there, where the row would update it */
                changes: {
                    /** @description As mappings name it, or the kind of record that would be added */
                    field: string;
                    /** @description What is stored now */
                    from?: string | null;
                    value: string;
                }[];
                /** @description Its place among the files */
                file: number;
                line: number;
                /** @enum {string} */
                outcome: "created" | "updated" | "unchanged";
                says: {
                    /** @description As mappings name it, or the kind of record that would be added */
                    field: string;
                    /** @description What is stored now */
                    from?: string | null;
                    value: string;
                }[];
            }[];
            failed: number;
            fault: {
                [key: string]: unknown;
            } | null;
            files: {
                bytes: number;
                /** @enum {string} */
                kind: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches";
                name: string;
            }[];
            finished_at: string | null;
            /** Format: uuid */
            id: string;
            kind: string;
            read: number;
            seconds_left: number | null;
            /** @description The change set that holds all it did */
            set: string | null;
            /** @description How far it is, 0 to 1 */
            share: number;
            skipped: number;
            source: string;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed" | "cancelled" | "undone";
            unchanged: number;
            updated: number;
        };
        ImportProposal: {
            columns: {
                /** @enum {string} */
                asks?: "date-order" | "currency" | "decimal";
                column: string;
                confidence: number;
                field: string | null;
                format?: {
                    /** @constant */
                    type: "text";
                } | {
                    /** @enum {string} */
                    decimal: "." | ",";
                    grouping: ("." | "," | " " | "'") | null;
                    /** @constant */
                    type: "number";
                } | {
                    currency: string | null;
                    /** @enum {string} */
                    decimal: "." | ",";
                    grouping: ("." | "," | " " | "'") | null;
                    /** @constant */
                    type: "money";
                } | {
                    /** @enum {string} */
                    decimal: "." | ",";
                    grouping: ("." | "," | " " | "'") | null;
                    percent: boolean;
                    /** @constant */
                    type: "share";
                } | {
                    /** @enum {string} */
                    order: "ymd" | "dmy" | "mdy" | "compact";
                    time: boolean;
                    /** @constant */
                    type: "date";
                } | {
                    /** @constant */
                    type: "yes-no";
                } | {
                    separator: string;
                    /** @constant */
                    type: "list";
                };
                /** @enum {string} */
                missing?: "keep" | "clear";
                reason: string;
                samples: string[];
            }[];
            confidence: number;
            /** @description Every field a column of this kind can become */
            fields: string[];
            header: string[];
            header_confidence: number;
            header_line: number | null;
            /** @enum {string} */
            kind: "delimited" | "xlsx" | "vcard" | "jsonl";
            /** @description False where nothing tells what the file holds; it is shown as accounts then */
            kind_known: boolean;
            lacks: string[];
            mapping: {
                /** @enum {string} */
                as: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches";
                columns: {
                    column: string;
                    field: string | null;
                    format?: {
                        /** @constant */
                        type: "text";
                    } | {
                        /** @enum {string} */
                        decimal: "." | ",";
                        grouping: ("." | "," | " " | "'") | null;
                        /** @constant */
                        type: "number";
                    } | {
                        currency: string | null;
                        /** @enum {string} */
                        decimal: "." | ",";
                        grouping: ("." | "," | " " | "'") | null;
                        /** @constant */
                        type: "money";
                    } | {
                        /** @enum {string} */
                        decimal: "." | ",";
                        grouping: ("." | "," | " " | "'") | null;
                        percent: boolean;
                        /** @constant */
                        type: "share";
                    } | {
                        /** @enum {string} */
                        order: "ymd" | "dmy" | "mdy" | "compact";
                        time: boolean;
                        /** @constant */
                        type: "date";
                    } | {
                        /** @constant */
                        type: "yes-no";
                    } | {
                        separator: string;
                        /** @constant */
                        type: "list";
                    };
                    /** @enum {string} */
                    missing?: "keep" | "clear";
                }[];
                country: string | null;
                currency: string | null;
                header: boolean;
                /** @constant */
                version: 1;
            };
            ready: boolean;
            /** @description The mapping is the one this source was last brought in with */
            remembered: boolean;
            sample: {
                fields: string[] | null;
                line: number;
                reason: string | null;
            }[];
            sheet: string | null;
            sheets: string[] | null;
            warnings: {
                code: string;
                sentence: string;
            }[];
        };
        ImportProposalInput: {
            columns: {
                /** @enum {string} */
                asks?: "date-order" | "currency" | "decimal";
                column: string;
                confidence: number;
                field: string | null;
                format?: {
                    /** @constant */
                    type: "text";
                } | {
                    /** @enum {string} */
                    decimal: "." | ",";
                    grouping: ("." | "," | " " | "'") | null;
                    /** @constant */
                    type: "number";
                } | {
                    currency: string | null;
                    /** @enum {string} */
                    decimal: "." | ",";
                    grouping: ("." | "," | " " | "'") | null;
                    /** @constant */
                    type: "money";
                } | {
                    /** @enum {string} */
                    decimal: "." | ",";
                    grouping: ("." | "," | " " | "'") | null;
                    percent: boolean;
                    /** @constant */
                    type: "share";
                } | {
                    /** @enum {string} */
                    order: "ymd" | "dmy" | "mdy" | "compact";
                    time: boolean;
                    /** @constant */
                    type: "date";
                } | {
                    /** @constant */
                    type: "yes-no";
                } | {
                    separator: string;
                    /** @constant */
                    type: "list";
                };
                /** @enum {string} */
                missing?: "keep" | "clear";
                reason: string;
                samples: string[];
            }[];
            confidence: number;
            /** @description Every field a column of this kind can become */
            fields: string[];
            header: string[];
            header_confidence: number;
            header_line: number | null;
            /** @enum {string} */
            kind: "delimited" | "xlsx" | "vcard" | "jsonl";
            /** @description False where nothing tells what the file holds; it is shown as accounts then */
            kind_known: boolean;
            lacks: string[];
            mapping: {
                /** @enum {string} */
                as: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches";
                columns: {
                    column: string;
                    field: string | null;
                    format?: {
                        /** @constant */
                        type: "text";
                    } | {
                        /** @enum {string} */
                        decimal: "." | ",";
                        grouping: ("." | "," | " " | "'") | null;
                        /** @constant */
                        type: "number";
                    } | {
                        currency: string | null;
                        /** @enum {string} */
                        decimal: "." | ",";
                        grouping: ("." | "," | " " | "'") | null;
                        /** @constant */
                        type: "money";
                    } | {
                        /** @enum {string} */
                        decimal: "." | ",";
                        grouping: ("." | "," | " " | "'") | null;
                        percent: boolean;
                        /** @constant */
                        type: "share";
                    } | {
                        /** @enum {string} */
                        order: "ymd" | "dmy" | "mdy" | "compact";
                        time: boolean;
                        /** @constant */
                        type: "date";
                    } | {
                        /** @constant */
                        type: "yes-no";
                    } | {
                        separator: string;
                        /** @constant */
                        type: "list";
                    };
                    /** @enum {string} */
                    missing?: "keep" | "clear";
                }[];
                country: string | null;
                currency: string | null;
                header: boolean;
                /** @constant */
                version: 1;
            };
            ready: boolean;
            /** @description The mapping is the one this source was last brought in with */
            remembered: boolean;
            sample: {
                fields: string[] | null;
                line: number;
                reason: string | null;
            }[];
            sheet: string | null;
            sheets: string[] | null;
            warnings: {
                code: string;
                sentence: string;
            }[];
        };
        ImportRow: {
            file: string;
            /** Format: uuid */
            id: string;
            line: number;
            /** @enum {string} */
            outcome: "skipped" | "failed";
            /** @description As it stood in the file */
            raw: string;
            reason: string;
        };
        ImportRowInput: {
            file: string;
            /** Format: uuid */
            id: string;
            line: number;
            /** @enum {string} */
            outcome: "skipped" | "failed";
            /** @description As it stood in the file */
            raw: string;
            reason: string;
        };
        ImportUndone: {
            kept: {
                reason: string;
                row: string;
            }[];
            undone: number;
        };
        ImportUndoneInput: {
            kept: {
                reason: string;
                row: string;
            }[];
            undone: number;
        };
        Invitation: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            invited_by: string | null;
            /** @enum {string} */
            role: "owner" | "member" | "reader";
            used_at: string | null;
        };
        InvitationInput: {
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string;
            /** Format: uuid */
            id: string;
            invited_by: string | null;
            /** @enum {string} */
            role: "owner" | "member" | "reader";
            used_at: string | null;
        };
        Item: {
            /** Format: date-time */
            created_at: string;
            /** @description The last day on which it is still worth giving; null: it doesn't age */
            fresh_until: string | null;
            /** Format: uuid */
            id: string;
            industries: string[];
            /** @enum {string} */
            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link: string | null;
            retired_at: string | null;
            revision: number;
            sample: boolean;
            title: string;
            topics: string[];
            /** Format: date-time */
            updated_at: string;
            words: string | null;
        };
        ItemEdit: {
            fresh_until?: string | null;
            industries?: string[];
            /** @enum {string} */
            kind?: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link?: string | null;
            title?: string;
            topics?: string[];
            words?: string | null;
        };
        ItemEditInput: {
            fresh_until?: string | null;
            industries?: string[];
            /** @enum {string} */
            kind?: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link?: string | null;
            title?: string;
            topics?: string[];
            words?: string | null;
        };
        ItemInput: {
            /** Format: date-time */
            created_at: string;
            /** @description The last day on which it is still worth giving; null: it doesn't age */
            fresh_until: string | null;
            /** Format: uuid */
            id: string;
            industries: string[];
            /** @enum {string} */
            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link: string | null;
            retired_at: string | null;
            revision: number;
            sample: boolean;
            title: string;
            topics: string[];
            /** Format: date-time */
            updated_at: string;
            words: string | null;
        };
        ItemRow: {
            /** Format: date-time */
            created_at: string;
            /** @description The last day on which it is still worth giving; null: it doesn't age */
            fresh_until: string | null;
            /** Format: uuid */
            id: string;
            industries: string[];
            /** @enum {string} */
            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link: string | null;
            retired_at: string | null;
            revision: number;
            sample: boolean;
            /** @description How often it was given */
            sent: number;
            title: string;
            topics: string[];
            /** Format: date-time */
            updated_at: string;
            words: string | null;
        };
        ItemRowInput: {
            /** Format: date-time */
            created_at: string;
            /** @description The last day on which it is still worth giving; null: it doesn't age */
            fresh_until: string | null;
            /** Format: uuid */
            id: string;
            industries: string[];
            /** @enum {string} */
            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link: string | null;
            retired_at: string | null;
            revision: number;
            sample: boolean;
            /** @description How often it was given */
            sent: number;
            title: string;
            topics: string[];
            /** Format: date-time */
            updated_at: string;
            words: string | null;
        };
        Knowledge: {
            blanks: components["schemas"]["Blank"][];
            kinds: {
                /** @description Of these, known and not too old */
                fresh: number;
                /** @enum {string} */
                kind: "demographic" | "behavioural" | "psychographic" | "transactional";
                /** @description Of these, known at all */
                known: number;
                /** @description Things we decided to know */
                wanted: number;
            }[];
        };
        KnowledgeInput: {
            blanks: components["schemas"]["BlankInput"][];
            kinds: {
                /** @description Of these, known and not too old */
                fresh: number;
                /** @enum {string} */
                kind: "demographic" | "behavioural" | "psychographic" | "transactional";
                /** @description Of these, known at all */
                known: number;
                /** @description Things we decided to know */
                wanted: number;
            }[];
        };
        KnownTrait: {
            earlier: {
                account_id: string | null;
                /** @description Who wrote it down */
                author_id: string | null;
                author_name: string | null;
                confidence_percent: number;
                /**
                 * Format: date
                 * @description The last day on which it was known to be so
                 */
                confirmed_on: string;
                /** Format: date-time */
                created_at: string;
                ended_on: string | null;
                /** Format: uuid */
                id: string;
                /** Format: date */
                learned_on: string;
                /** Format: uuid */
                name_id: string;
                person_id: string | null;
                /** @description Their own words */
                quote: string | null;
                revision: number;
                /** @description Where from, in words */
                source: string | null;
                /** @enum {string} */
                source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
                value: string;
            }[];
            /** @description How long an answer stays fresh; null: for good */
            fresh_days: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            name: string;
            /** @description What is held true; several where tellers disagree */
            now: {
                account_id: string | null;
                /** @description Who wrote it down */
                author_id: string | null;
                author_name: string | null;
                confidence_percent: number;
                /**
                 * Format: date
                 * @description The last day on which it was known to be so
                 */
                confirmed_on: string;
                /** Format: date-time */
                created_at: string;
                ended_on: string | null;
                /** Format: uuid */
                id: string;
                /** Format: date */
                learned_on: string;
                /** Format: uuid */
                name_id: string;
                person_id: string | null;
                /** @description Their own words */
                quote: string | null;
                revision: number;
                /** @description Where from, in words */
                source: string | null;
                /** @enum {string} */
                source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
                value: string;
            }[];
            position: number;
            /** @description The fact it is read from; null: it is told as a trait */
            reads: string | null;
            /** @enum {string} */
            record_kind: "account" | "person";
            revision: number;
            /** @description We decided that we need to know it */
            wanted: boolean;
        };
        KnownTraitInput: {
            earlier: {
                account_id: string | null;
                /** @description Who wrote it down */
                author_id: string | null;
                author_name: string | null;
                confidence_percent: number;
                /**
                 * Format: date
                 * @description The last day on which it was known to be so
                 */
                confirmed_on: string;
                /** Format: date-time */
                created_at: string;
                ended_on: string | null;
                /** Format: uuid */
                id: string;
                /** Format: date */
                learned_on: string;
                /** Format: uuid */
                name_id: string;
                person_id: string | null;
                /** @description Their own words */
                quote: string | null;
                revision: number;
                /** @description Where from, in words */
                source: string | null;
                /** @enum {string} */
                source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
                value: string;
            }[];
            /** @description How long an answer stays fresh; null: for good */
            fresh_days: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            name: string;
            /** @description What is held true; several where tellers disagree */
            now: {
                account_id: string | null;
                /** @description Who wrote it down */
                author_id: string | null;
                author_name: string | null;
                confidence_percent: number;
                /**
                 * Format: date
                 * @description The last day on which it was known to be so
                 */
                confirmed_on: string;
                /** Format: date-time */
                created_at: string;
                ended_on: string | null;
                /** Format: uuid */
                id: string;
                /** Format: date */
                learned_on: string;
                /** Format: uuid */
                name_id: string;
                person_id: string | null;
                /** @description Their own words */
                quote: string | null;
                revision: number;
                /** @description Where from, in words */
                source: string | null;
                /** @enum {string} */
                source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
                value: string;
            }[];
            position: number;
            /** @description The fact it is read from; null: it is told as a trait */
            reads: string | null;
            /** @enum {string} */
            record_kind: "account" | "person";
            revision: number;
            /** @description We decided that we need to know it */
            wanted: boolean;
        };
        Letter: {
            account_id: string | null;
            blanks: string[];
            /** @description As printed: ABCDE-FGHJK */
            code: string;
            country: string;
            detail: string | null;
            /** Format: uuid */
            id: string;
            lines: string[];
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person_id: string | null;
            /** @description In the pile, from 1 */
            place: number;
            /** @description Why it was refused or taken out */
            reason: string | null;
            return_reason: ("moved" | "unknown" | "refused" | "other") | null;
            returned_at: string | null;
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            /** Format: uuid */
            touch_id: string;
        };
        LetterBatch: {
            /** @description asked = letters + left out */
            asked: number;
            countries: {
                country: string;
                letters: number;
            }[];
            counts: {
                letters: number;
                /** @description Not posted, nothing against it */
                open: number;
                posted: number;
                /** @description The rules said no, when planned or later */
                refused: number;
                returned: number;
                taken_out: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            dated_on: string;
            enclosures: string[];
            /** Format: uuid */
            id: string;
            item_id: string | null;
            language: string;
            left_out: {
                account_id: string | null;
                detail: string;
                name: string;
                person_id: string | null;
                /** @enum {string} */
                why: "blank" | "address" | "nobody";
            }[];
            name: string;
            /** @enum {string} */
            paper_window: "din-left" | "din-right" | "us-10";
            posted_at: string | null;
            printed_at: string | null;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /** Format: uuid */
            template_id: string;
        };
        LetterBatchInput: {
            /** @description asked = letters + left out */
            asked: number;
            countries: {
                country: string;
                letters: number;
            }[];
            counts: {
                letters: number;
                /** @description Not posted, nothing against it */
                open: number;
                posted: number;
                /** @description The rules said no, when planned or later */
                refused: number;
                returned: number;
                taken_out: number;
            };
            /** Format: date-time */
            created_at: string;
            /** Format: date */
            dated_on: string;
            enclosures: string[];
            /** Format: uuid */
            id: string;
            item_id: string | null;
            language: string;
            left_out: {
                account_id: string | null;
                detail: string;
                name: string;
                person_id: string | null;
                /** @enum {string} */
                why: "blank" | "address" | "nobody";
            }[];
            name: string;
            /** @enum {string} */
            paper_window: "din-left" | "din-right" | "us-10";
            posted_at: string | null;
            printed_at: string | null;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /** Format: uuid */
            template_id: string;
        };
        LetterCheck: {
            /** @description Held by a pause or quiet days */
            held: number;
            open: number;
            take_out: components["schemas"]["Letter"][];
        };
        LetterCheckInput: {
            /** @description Held by a pause or quiet days */
            held: number;
            open: number;
            take_out: components["schemas"]["LetterInput"][];
        };
        LetterInput: {
            account_id: string | null;
            blanks: string[];
            /** @description As printed: ABCDE-FGHJK */
            code: string;
            country: string;
            detail: string | null;
            /** Format: uuid */
            id: string;
            lines: string[];
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person_id: string | null;
            /** @description In the pile, from 1 */
            place: number;
            /** @description Why it was refused or taken out */
            reason: string | null;
            return_reason: ("moved" | "unknown" | "refused" | "other") | null;
            returned_at: string | null;
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            /** Format: uuid */
            touch_id: string;
        };
        LetterPosting: {
            /** @description Held by a pause or quiet days */
            held: number;
            open: number;
            posted: number;
            take_out: components["schemas"]["Letter"][];
        };
        LetterPostingInput: {
            /** @description Held by a pause or quiet days */
            held: number;
            open: number;
            posted: number;
            take_out: components["schemas"]["LetterInput"][];
        };
        LetterPreview: {
            asked: number;
            countries: {
                country: string;
                letters: number;
            }[];
            ready: number;
            /** @description Who would see a blank, or get nothing; over all recipients */
            troubled: {
                account_id: string | null;
                /** @description What the text wants to say and nobody knows */
                blanks: string[];
                /** @description Why the post could not deliver it */
                faults: string[];
                name: string;
                person_id: string | null;
                /** @description In the order asked, from 0 */
                place: number;
            }[];
        };
        LetterPreviewAsk: {
            item?: string | null;
            recipients: {
                account?: string | null;
                person?: string | null;
            }[];
            /** @description One that is kept, or one that is being written */
            template: string | components["schemas"]["NewLetterTemplate"];
        };
        LetterPreviewAskInput: {
            item?: string | null;
            recipients: {
                account?: string | null;
                person?: string | null;
            }[];
            /** @description One that is kept, or one that is being written */
            template: string | components["schemas"]["NewLetterTemplateInput"];
        };
        LetterPreviewInput: {
            asked: number;
            countries: {
                country: string;
                letters: number;
            }[];
            ready: number;
            /** @description Who would see a blank, or get nothing; over all recipients */
            troubled: {
                account_id: string | null;
                /** @description What the text wants to say and nobody knows */
                blanks: string[];
                /** @description Why the post could not deliver it */
                faults: string[];
                name: string;
                person_id: string | null;
                /** @description In the order asked, from 0 */
                place: number;
            }[];
        };
        LetterProof: {
            blanks: string[];
            faults: string[];
            lines: string[];
            pages: number;
            svg: string;
        };
        LetterProofAsk: {
            item?: string | null;
            /** @description Left out: nobody, with the names of the blanks */
            recipient?: {
                account?: string | null;
                person?: string | null;
            };
            template: string | components["schemas"]["NewLetterTemplate"];
        };
        LetterProofAskInput: {
            item?: string | null;
            /** @description Left out: nobody, with the names of the blanks */
            recipient?: {
                account?: string | null;
                person?: string | null;
            };
            template: string | components["schemas"]["NewLetterTemplateInput"];
        };
        LetterProofInput: {
            blanks: string[];
            faults: string[];
            lines: string[];
            pages: number;
            svg: string;
        };
        LetterReturn: {
            already: boolean;
            batch: string;
            letter: components["schemas"]["Letter"];
            name: string;
            point_dead: boolean;
            set: string | null;
            suppressed: boolean;
        };
        LetterReturnInput: {
            already: boolean;
            batch: string;
            letter: components["schemas"]["LetterInput"];
            name: string;
            point_dead: boolean;
            set: string | null;
            suppressed: boolean;
        };
        LetterSender: {
            city: string;
            /** @description Where letters are posted; the names of other countries are written in its language */
            country: string;
            /** Format: date-time */
            created_at: string;
            /** @description The line at the foot of each sheet */
            foot: string;
            /** Format: uuid */
            id: string;
            name: string;
            postal_code: string;
            region: string | null;
            revision: number;
            street: string;
        };
        LetterSenderInput: {
            city: string;
            /** @description Where letters are posted; the names of other countries are written in its language */
            country: string;
            /** Format: date-time */
            created_at: string;
            /** @description The line at the foot of each sheet */
            foot: string;
            /** Format: uuid */
            id: string;
            name: string;
            postal_code: string;
            region: string | null;
            revision: number;
            street: string;
        };
        LetterTemplate: {
            /** @description What they have of it; without it or an item of the library it is no valued touch */
            benefit: string | null;
            /** Format: date-time */
            created_at: string;
            enclosures: string[];
            /** Format: uuid */
            id: string;
            language: string;
            /** @description typst; null is the layout that comes with Tilth */
            layout: string | null;
            name: string;
            /** @enum {string} */
            paper_window: "din-left" | "din-right" | "us-10";
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            retired_at: string | null;
            revision: number;
            /** Format: uuid */
            sender_id: string;
            subject: string;
            topic: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
            words: string;
        };
        LetterTemplateInput: {
            /** @description What they have of it; without it or an item of the library it is no valued touch */
            benefit: string | null;
            /** Format: date-time */
            created_at: string;
            enclosures: string[];
            /** Format: uuid */
            id: string;
            language: string;
            /** @description typst; null is the layout that comes with Tilth */
            layout: string | null;
            name: string;
            /** @enum {string} */
            paper_window: "din-left" | "din-right" | "us-10";
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            retired_at: string | null;
            revision: number;
            /** Format: uuid */
            sender_id: string;
            subject: string;
            topic: string | null;
            /** Format: date-time */
            updated_at: string;
            /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
            words: string;
        };
        Likely: {
            because: ("same e-mail" | "same phone" | "same website" | "same number" | "same birthday" | "same name" | "similar name")[];
            detail: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "account" | "person";
            name: string;
            /** @description That it is the one being written down */
            probability: number;
            weights: {
                /** @description How much it speaks for one and the same (or, negative, against): each bit doubles the odds */
                bits: number;
                /** @description What was compared: name, email, phone, birthday */
                comparison: string;
                /** @description How far it agrees: equal, close, different, missing */
                level: string;
            }[];
        };
        LikelyInput: {
            because: ("same e-mail" | "same phone" | "same website" | "same number" | "same birthday" | "same name" | "similar name")[];
            detail: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "account" | "person";
            name: string;
            /** @description That it is the one being written down */
            probability: number;
            weights: {
                /** @description How much it speaks for one and the same (or, negative, against): each bit doubles the odds */
                bits: number;
                /** @description What was compared: name, email, phone, birthday */
                comparison: string;
                /** @description How far it agrees: equal, close, different, missing */
                level: string;
            }[];
        };
        Mailbox: {
            address: string;
            /** @enum {string} */
            auth: "password" | "oauth";
            /** Format: date-time */
            created_at: string;
            /** @description Why it stopped, or could not be read the last time */
            fault: {
                [key: string]: unknown;
            } | null;
            host: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "imap" | "drop";
            login: string | null;
            name: string;
            never_domains: string[];
            never_folders: string[];
            port: number | null;
            revision: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            since_on: string | null;
            /** @enum {string} */
            state: "active" | "paused" | "stopped";
            synced_at: string | null;
            user_id: string | null;
        };
        MailboxEdit: {
            /**
             * @description oauth: XOAUTH2 with a token
             * @enum {string}
             */
            auth?: "password" | "oauth";
            /** @description What tokens are renewed with. Kept sealed, shown by no answer */
            grant?: components["schemas"]["TokenGrant"];
            host?: string;
            login?: string;
            name?: string;
            /** @description Mail from or to these is never kept */
            never_domains?: string[];
            never_folders?: string[];
            password?: string;
            paused?: boolean;
            port?: number;
            /**
             * @description none only to hosts that whoever runs Tilth allowed
             * @enum {string}
             */
            security?: "tls" | "starttls" | "none";
            /** @description What arrived before is not read */
            since_on?: string | null;
            /** @description Whose it is: only they see its mail; null is shared by all */
            user_id?: string | null;
        };
        MailboxEditInput: {
            /**
             * @description oauth: XOAUTH2 with a token
             * @enum {string}
             */
            auth?: "password" | "oauth";
            /** @description What tokens are renewed with. Kept sealed, shown by no answer */
            grant?: components["schemas"]["TokenGrantInput"];
            host?: string;
            login?: string;
            name?: string;
            /** @description Mail from or to these is never kept */
            never_domains?: string[];
            never_folders?: string[];
            password?: string;
            paused?: boolean;
            port?: number;
            /**
             * @description none only to hosts that whoever runs Tilth allowed
             * @enum {string}
             */
            security?: "tls" | "starttls" | "none";
            /** @description What arrived before is not read */
            since_on?: string | null;
            /** @description Whose it is: only they see its mail; null is shared by all */
            user_id?: string | null;
        };
        MailboxInput: {
            address: string;
            /** @enum {string} */
            auth: "password" | "oauth";
            /** Format: date-time */
            created_at: string;
            /** @description Why it stopped, or could not be read the last time */
            fault: {
                [key: string]: unknown;
            } | null;
            host: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "imap" | "drop";
            login: string | null;
            name: string;
            never_domains: string[];
            never_folders: string[];
            port: number | null;
            revision: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            since_on: string | null;
            /** @enum {string} */
            state: "active" | "paused" | "stopped";
            synced_at: string | null;
            user_id: string | null;
        };
        MailboxReconciliation: {
            failed: number;
            folders: {
                failed: number;
                in_the_box: number;
                missing: number;
                path: string;
                /** @description false: a folder that is never read */
                read: boolean;
                skipped: number;
                stored: number;
            }[];
            in_the_box: number;
            /** Format: uuid */
            mailbox: string;
            /** @description In the box, and nothing is known of it */
            missing: number;
            reasons: {
                count: number;
                /** @enum {string} */
                outcome: "skipped" | "failed";
                reason: string;
            }[];
            skipped: number;
            stored: number;
        };
        MailboxReconciliationInput: {
            failed: number;
            folders: {
                failed: number;
                in_the_box: number;
                missing: number;
                path: string;
                /** @description false: a folder that is never read */
                read: boolean;
                skipped: number;
                stored: number;
            }[];
            in_the_box: number;
            /** Format: uuid */
            mailbox: string;
            /** @description In the box, and nothing is known of it */
            missing: number;
            reasons: {
                count: number;
                /** @enum {string} */
                outcome: "skipped" | "failed";
                reason: string;
            }[];
            skipped: number;
            stored: number;
        };
        Mailing: {
            /** Format: date-time */
            created_at: string;
            html: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            revision: number;
            /** Format: uuid */
            sender_id: string;
            started_at: string | null;
            /** @enum {string} */
            state: "draft" | "started" | "stopped";
            stopped_at: string | null;
            subject: string;
            text: string;
            topic: string | null;
            user_id: string | null;
        };
        /** @description asked = done + failed + uncertain + cancelled + refused + what is under way */
        MailingCount: {
            asked: number;
            cancelled: number;
            done: number;
            due: number;
            failed: number;
            handed: number;
            planned: number;
            reasons: {
                kind: string;
                n: number;
                reason: string;
            }[];
            refused: number;
            uncertain: number;
        };
        /** @description asked = done + failed + uncertain + cancelled + refused + what is under way */
        MailingCountInput: {
            asked: number;
            cancelled: number;
            done: number;
            due: number;
            failed: number;
            handed: number;
            planned: number;
            reasons: {
                kind: string;
                n: number;
                reason: string;
            }[];
            refused: number;
            uncertain: number;
        };
        MailingEdit: {
            html?: string | null;
            name?: string;
            /** @description Whom it goes to */
            people?: string[];
            /** @enum {string} */
            purpose?: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /**
             * Format: uuid
             * @description The sending account
             */
            sender?: string;
            subject?: string;
            text?: string;
            topic?: string | null;
        };
        MailingEditInput: {
            html?: string | null;
            name?: string;
            /** @description Whom it goes to */
            people?: string[];
            /** @enum {string} */
            purpose?: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /**
             * Format: uuid
             * @description The sending account
             */
            sender?: string;
            subject?: string;
            text?: string;
            topic?: string | null;
        };
        MailingInput: {
            /** Format: date-time */
            created_at: string;
            html: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            revision: number;
            /** Format: uuid */
            sender_id: string;
            started_at: string | null;
            /** @enum {string} */
            state: "draft" | "started" | "stopped";
            stopped_at: string | null;
            subject: string;
            text: string;
            topic: string | null;
            user_id: string | null;
        };
        MailingPreview: {
            /** @description Who would read a blank, and where */
            blanks: {
                name: string;
                /** Format: uuid */
                person_id: string;
                variables: string[];
            }[];
            examples: {
                html: string | null;
                /** Format: uuid */
                person_id: string;
                subject: string;
                text: string;
                to: string;
            }[];
            largest_bytes: number;
            recipients: number;
            /** @description What filters and mail programs hold against it */
            warnings: string[];
            without_address: {
                name: string;
                /** Format: uuid */
                person_id: string;
            }[];
        };
        MailingPreviewInput: {
            /** @description Who would read a blank, and where */
            blanks: {
                name: string;
                /** Format: uuid */
                person_id: string;
                variables: string[];
            }[];
            examples: {
                html: string | null;
                /** Format: uuid */
                person_id: string;
                subject: string;
                text: string;
                to: string;
            }[];
            largest_bytes: number;
            recipients: number;
            /** @description What filters and mail programs hold against it */
            warnings: string[];
            without_address: {
                name: string;
                /** Format: uuid */
                person_id: string;
            }[];
        };
        MatchRun: {
            /** Format: date-time */
            created_at: string;
            /** @description Records looked at; each is looked at twice */
            done: number;
            finished_at: string | null;
            /** @description Pairs that are new or changed */
            found: number;
            /** Format: uuid */
            id: string;
            problem: string | null;
            seconds_left: number | null;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "cancelled" | "failed";
            /** @enum {string} */
            step: "keys" | "model" | "pairs";
            total: number;
        };
        MatchRunInput: {
            /** Format: date-time */
            created_at: string;
            /** @description Records looked at; each is looked at twice */
            done: number;
            finished_at: string | null;
            /** @description Pairs that are new or changed */
            found: number;
            /** Format: uuid */
            id: string;
            problem: string | null;
            seconds_left: number | null;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "cancelled" | "failed";
            /** @enum {string} */
            step: "keys" | "model" | "pairs";
            total: number;
        };
        Me: {
            login: {
                email: string;
                id: string;
            };
            /** @description Who one is in the workspace; null without a seat */
            user: components["schemas"]["User"] | null;
            workspace: components["schemas"]["Workspace"] | null;
            workspaces: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                role: "owner" | "member" | "reader";
            }[];
        };
        MeantProposals: {
            ids: string[];
        } | {
            /** @constant */
            all: true;
        };
        MeantProposalsInput: {
            ids: string[];
        } | {
            /** @constant */
            all: true;
        };
        MeInput: {
            login: {
                email: string;
                id: string;
            };
            /** @description Who one is in the workspace; null without a seat */
            user: components["schemas"]["UserInput"] | null;
            workspace: components["schemas"]["WorkspaceInput"] | null;
            workspaces: {
                /** Format: uuid */
                id: string;
                name: string;
                /** @enum {string} */
                role: "owner" | "member" | "reader";
            }[];
        };
        Merge: {
            by: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            folded_id: string;
            folded_name: string;
            /** @enum {string} */
            how: "hand" | "question" | "itself";
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Where it is now
             */
            kept_id: string;
            kept_name: string | null;
            /** @enum {string} */
            kind: "account" | "person";
            moved: number;
            probability: number | null;
            undone_at: string | null;
        };
        Merged: {
            /** @description Rows that both had and that are one now */
            equal: number;
            /** Format: uuid */
            folded: string;
            /** Format: uuid */
            kept: string;
            /** Format: uuid */
            merge: string;
            moved: {
                kind: string;
                n: number;
            }[];
            /** Format: uuid */
            set: string;
        };
        MergedInput: {
            /** @description Rows that both had and that are one now */
            equal: number;
            /** Format: uuid */
            folded: string;
            /** Format: uuid */
            kept: string;
            /** Format: uuid */
            merge: string;
            moved: {
                kind: string;
                n: number;
            }[];
            /** Format: uuid */
            set: string;
        };
        MergeInput: {
            by: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            folded_id: string;
            folded_name: string;
            /** @enum {string} */
            how: "hand" | "question" | "itself";
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description Where it is now
             */
            kept_id: string;
            kept_name: string | null;
            /** @enum {string} */
            kind: "account" | "person";
            moved: number;
            probability: number | null;
            undone_at: string | null;
        };
        MergeQuestion: {
            folded: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            found_at: string;
            /** Format: uuid */
            id: string;
            kept: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            kind: "account" | "person";
            probability: number | null;
            /** @enum {string} */
            state: "open" | "never" | "left";
        };
        MergeQuestionInput: {
            folded: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** Format: date-time */
            found_at: string;
            /** Format: uuid */
            id: string;
            kept: {
                /** Format: uuid */
                id: string;
                name: string;
            };
            /** @enum {string} */
            kind: "account" | "person";
            probability: number | null;
            /** @enum {string} */
            state: "open" | "never" | "left";
        };
        MergeRule: {
            by_itself: boolean;
            /** @enum {string} */
            kind: "account" | "person";
            /** @description A pair merges by itself from this probability on */
            precision_bar: number;
        };
        MergeRuleInput: {
            by_itself: boolean;
            /** @enum {string} */
            kind: "account" | "person";
            /** @description A pair merges by itself from this probability on */
            precision_bar: number;
        };
        Message: {
            attachments: {
                bytes: number;
                name: string | null;
                type: string;
            }[];
            /** @enum {string} */
            direction: "in" | "out";
            from_address: string | null;
            from_name: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "human" | "auto-reply" | "left" | "bounce" | "complaint" | "unsubscribe" | "receipt";
            /** @description Folded on the screen */
            quoted: string | null;
            recipients: {
                address: string;
                name: string;
            }[];
            returns_on: string | null;
            /** Format: date-time */
            sent_at: string;
            signature: string | null;
            subject: string;
            written: string;
        };
        MessageInput: {
            attachments: {
                bytes: number;
                name: string | null;
                type: string;
            }[];
            /** @enum {string} */
            direction: "in" | "out";
            from_address: string | null;
            from_name: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "human" | "auto-reply" | "left" | "bounce" | "complaint" | "unsubscribe" | "receipt";
            /** @description Folded on the screen */
            quoted: string | null;
            recipients: {
                address: string;
                name: string;
            }[];
            returns_on: string | null;
            /** Format: date-time */
            sent_at: string;
            signature: string | null;
            subject: string;
            written: string;
        };
        Move: {
            confidence_percent: number;
            /** Format: date-time */
            created_at: string;
            /** @description manual, import, import-difference, vcard-change, mail, or words of your own */
            evidence: string;
            /** Format: uuid */
            from_account_id: string;
            /** Format: uuid */
            from_employment_id: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description Their last day at the old account
             */
            moved_on: string;
            /** Format: uuid */
            person_id: string;
            revision: number;
            /** @description null: nobody knows yet where they went */
            to_account_id: string | null;
            to_employment_id: string | null;
            /** @description The source that said so; null: people */
            told_by: string | null;
        };
        MoveInput: {
            confidence_percent: number;
            /** Format: date-time */
            created_at: string;
            /** @description manual, import, import-difference, vcard-change, mail, or words of your own */
            evidence: string;
            /** Format: uuid */
            from_account_id: string;
            /** Format: uuid */
            from_employment_id: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description Their last day at the old account
             */
            moved_on: string;
            /** Format: uuid */
            person_id: string;
            revision: number;
            /** @description null: nobody knows yet where they went */
            to_account_id: string | null;
            to_employment_id: string | null;
            /** @description The source that said so; null: people */
            told_by: string | null;
        };
        MoveQuestion: {
            /**
             * Format: uuid
             * @description Where they are said to work
             */
            account_id: string;
            account_name: string;
            /**
             * Format: uuid
             * @description Where they worked as far as was known
             */
            against_account_id: string;
            against_account_name: string;
            against_told_by: string | null;
            answer: ("moved" | "both" | "wrong") | null;
            answered_at: string | null;
            confidence_percent: number;
            /** Format: date-time */
            created_at: string;
            evidence: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            /** @description The source that says so; null: people */
            told_by: string | null;
        };
        MoveQuestionInput: {
            /**
             * Format: uuid
             * @description Where they are said to work
             */
            account_id: string;
            account_name: string;
            /**
             * Format: uuid
             * @description Where they worked as far as was known
             */
            against_account_id: string;
            against_account_name: string;
            against_told_by: string | null;
            answer: ("moved" | "both" | "wrong") | null;
            answered_at: string | null;
            confidence_percent: number;
            /** Format: date-time */
            created_at: string;
            evidence: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            /** @description The source that says so; null: people */
            told_by: string | null;
        };
        MoveRow: {
            confidence_percent: number;
            /** Format: date-time */
            created_at: string;
            /** @description manual, import, import-difference, vcard-change, mail, or words of your own */
            evidence: string;
            /** Format: uuid */
            from_account_id: string;
            /** Format: uuid */
            from_employment_id: string;
            from_name: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description Their last day at the old account
             */
            moved_on: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            plays: {
                done_at: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "hold" | "follow";
                /** Format: uuid */
                task_id: string;
            }[];
            revision: number;
            /** @description Their title at the old account */
            title: string | null;
            /** @description null: nobody knows yet where they went */
            to_account_id: string | null;
            to_employment_id: string | null;
            to_name: string | null;
            /** @description The source that said so; null: people */
            told_by: string | null;
        };
        MoveRowInput: {
            confidence_percent: number;
            /** Format: date-time */
            created_at: string;
            /** @description manual, import, import-difference, vcard-change, mail, or words of your own */
            evidence: string;
            /** Format: uuid */
            from_account_id: string;
            /** Format: uuid */
            from_employment_id: string;
            from_name: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date
             * @description Their last day at the old account
             */
            moved_on: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            plays: {
                done_at: string | null;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "hold" | "follow";
                /** Format: uuid */
                task_id: string;
            }[];
            revision: number;
            /** @description Their title at the old account */
            title: string | null;
            /** @description null: nobody knows yet where they went */
            to_account_id: string | null;
            to_employment_id: string | null;
            to_name: string | null;
            /** @description The source that said so; null: people */
            told_by: string | null;
        };
        NewAccount: {
            industry?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "household";
            name: string;
            number?: string | null;
            owner_id?: string | null;
            /**
             * @description The status it starts with; customer unless said otherwise
             * @enum {string}
             */
            relationship?: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
            /** @description Since when; left out or null is since always */
            since?: string | null;
            story?: string | null;
            website?: string | null;
        };
        NewAccountInput: {
            industry?: string | null;
            /** @enum {string} */
            kind?: "organisation" | "household";
            name: string;
            number?: string | null;
            owner_id?: string | null;
            /**
             * @description The status it starts with; customer unless said otherwise
             * @enum {string}
             */
            relationship?: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
            /** @description Since when; left out or null is since always */
            since?: string | null;
            story?: string | null;
            website?: string | null;
        };
        NewCallList: {
            /** @description In the order in which they are called: what Today or a list showed */
            entries: {
                /** Format: uuid */
                account: string;
                person?: string | null;
            }[];
            name: string;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            script?: string | null;
            topic?: string | null;
            /** @description Who calls; null: everybody. Left out: whoever makes it */
            user?: string | null;
        };
        NewCallListInput: {
            /** @description In the order in which they are called: what Today or a list showed */
            entries: {
                /** Format: uuid */
                account: string;
                person?: string | null;
            }[];
            name: string;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            script?: string | null;
            topic?: string | null;
            /** @description Who calls; null: everybody. Left out: whoever makes it */
            user?: string | null;
        };
        NewCallOutcome: {
            benefit?: string | null;
            /** @description call-back: when; left out: tomorrow at the same time */
            call_back_at?: string | null;
            item?: string | null;
            /** Format: uuid */
            lease: string;
            next?: {
                due_on?: string | null;
                title: string;
            } | null;
            note?: string | null;
            /** @enum {string} */
            outcome: "reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to";
            /** @description Who it was, where somebody else picked up */
            person?: string | null;
            phone?: string | null;
        };
        NewCallOutcomeInput: {
            benefit?: string | null;
            /** @description call-back: when; left out: tomorrow at the same time */
            call_back_at?: string | null;
            item?: string | null;
            /** Format: uuid */
            lease: string;
            next?: {
                due_on?: string | null;
                title: string;
            } | null;
            note?: string | null;
            /** @enum {string} */
            outcome: "reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to";
            /** @description Who it was, where somebody else picked up */
            person?: string | null;
            phone?: string | null;
        };
        NewCallScript: {
            language: string;
            name: string;
            /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
            words: string;
        };
        NewCallScriptInput: {
            language: string;
            name: string;
            /** @description # step, what is said in Liquid, `> answer -> step`, `> answer => outcome` */
            words: string;
        };
        NewChannelProvider: {
            /** @enum {string} */
            channel: "call" | "text";
            /**
             * @description What HELP is answered with
             * @default
             */
            help_words: string;
            name: string;
            /** @description The key both sides sign with; never shown again */
            secret: string;
            /** @description The number it dials or sends from */
            sender: string;
            url: string;
        };
        NewChannelProviderInput: {
            /** @enum {string} */
            channel: "call" | "text";
            /**
             * @description What HELP is answered with
             * @default
             */
            help_words: string;
            name: string;
            /** @description The key both sides sign with; never shown again */
            secret: string;
            /** @description The number it dials or sends from */
            sender: string;
            url: string;
        };
        NewConnectionCheck: {
            /**
             * Format: uuid
             * @description An account that is kept: its password is used where none is given and the server is the same
             */
            account?: string;
            from_address: string;
            host: string;
            /** @description Sealed; never shown again */
            password?: string | null;
            port: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            username?: string | null;
        };
        NewConnectionCheckInput: {
            /**
             * Format: uuid
             * @description An account that is kept: its password is used where none is given and the server is the same
             */
            account?: string;
            from_address: string;
            host: string;
            /** @description Sealed; never shown again */
            password?: string | null;
            port: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            username?: string | null;
        };
        NewConsent: {
            /** @description The e-mail address or number it was given with */
            address?: string;
            /** @description Left out or null is every channel */
            channels?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
            /** @description How we know: the form, the words of a call, where the paper lies */
            evidence?: string;
            /**
             * Format: date-time
             * @description When they said it; left out is now
             */
            happened_at?: string;
            language?: string;
            /** Format: uuid */
            person_id: string;
            /** @description Left out or null is every purpose */
            purposes?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
            /** @enum {string} */
            source?: "manual" | "form" | "import" | "api";
            /**
             * @description asked opens a double opt-in; the answer then has the link to send
             * @enum {string}
             */
            state: "asked" | "given" | "refused" | "withdrawn";
            /**
             * Format: uuid
             * @description The words they agreed to
             */
            wording_version_id?: string;
        };
        NewConsentInput: {
            /** @description The e-mail address or number it was given with */
            address?: string;
            /** @description Left out or null is every channel */
            channels?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
            /** @description How we know: the form, the words of a call, where the paper lies */
            evidence?: string;
            /**
             * Format: date-time
             * @description When they said it; left out is now
             */
            happened_at?: string;
            language?: string;
            /** Format: uuid */
            person_id: string;
            /** @description Left out or null is every purpose */
            purposes?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
            /** @enum {string} */
            source?: "manual" | "form" | "import" | "api";
            /**
             * @description asked opens a double opt-in; the answer then has the link to send
             * @enum {string}
             */
            state: "asked" | "given" | "refused" | "withdrawn";
            /**
             * Format: uuid
             * @description The words they agreed to
             */
            wording_version_id?: string;
        };
        NewContactPoint: {
            /** Format: uuid */
            account_id?: string;
            city?: string | null;
            country?: string | null;
            /** @enum {string} */
            kind: "email" | "phone" | "postal" | "social";
            label?: string | null;
            /** Format: uuid */
            person_id?: string;
            postal_code?: string | null;
            preferred?: boolean;
            region?: string | null;
            /** @enum {string} */
            state?: "unverified" | "verified" | "dead";
            state_on?: string | null;
            street?: string | null;
            /** @description As written; of an address it may be left out where its parts are given */
            value?: string;
        };
        NewContactPointInput: {
            /** Format: uuid */
            account_id?: string;
            city?: string | null;
            country?: string | null;
            /** @enum {string} */
            kind: "email" | "phone" | "postal" | "social";
            label?: string | null;
            /** Format: uuid */
            person_id?: string;
            postal_code?: string | null;
            preferred?: boolean;
            region?: string | null;
            /** @enum {string} */
            state?: "unverified" | "verified" | "dead";
            state_on?: string | null;
            street?: string | null;
            /** @description As written; of an address it may be left out where its parts are given */
            value?: string;
        };
        NewConversationNote: {
            words: string;
        };
        NewConversationNoteInput: {
            words: string;
        };
        NewCountryRule: {
            /** @enum {string} */
            audience: "business" | "private";
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            country: string;
            /** @enum {string} */
            need: "none" | "soft" | "consent";
            soft_days?: number | null;
            source?: string;
        };
        NewCountryRuleInput: {
            /** @enum {string} */
            audience: "business" | "private";
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            country: string;
            /** @enum {string} */
            need: "none" | "soft" | "consent";
            soft_days?: number | null;
            source?: string;
        };
        NewCustomField: {
            choices?: string[];
            /** @enum {string} */
            kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
            label: string;
            position?: number;
            /** @enum {string} */
            record_kind: "account" | "person";
        };
        NewCustomFieldInput: {
            choices?: string[];
            /** @enum {string} */
            kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
            label: string;
            position?: number;
            /** @enum {string} */
            record_kind: "account" | "person";
        };
        NewDkimKey: {
            /** @enum {string} */
            algorithm: "rsa-2048" | "ed25519";
            domain: string;
        };
        NewDkimKeyInput: {
            /** @enum {string} */
            algorithm: "rsa-2048" | "ed25519";
            domain: string;
        };
        NewDrop: {
            /** Format: email */
            address: string;
            name: string;
            /** @description Whose it is: only they see its mail; null is shared by all */
            user_id?: string | null;
        };
        NewDropInput: {
            /** Format: email */
            address: string;
            name: string;
            /** @description Whose it is: only they see its mail; null is shared by all */
            user_id?: string | null;
        };
        NewEmployment: {
            /** Format: uuid */
            account_id: string;
            buying_role?: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            confidence_percent?: number | null;
            end_confidence_percent?: number | null;
            end_evidence?: string | null;
            ended_on?: string | null;
            evidence?: string;
            /** Format: uuid */
            person_id: string;
            started_on?: string | null;
            title?: string | null;
        };
        NewEmploymentInput: {
            /** Format: uuid */
            account_id: string;
            buying_role?: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            confidence_percent?: number | null;
            end_confidence_percent?: number | null;
            end_evidence?: string | null;
            ended_on?: string | null;
            evidence?: string;
            /** Format: uuid */
            person_id: string;
            started_on?: string | null;
            title?: string | null;
        };
        NewErrand: {
            /** Format: uuid */
            account?: string;
            benefit?: string | null;
            /** Format: date */
            due_on: string;
            /** @description What is taken out of the cupboard for it */
            gift?: string | null;
            item?: string | null;
            /** @enum {string} */
            kind: "parcel" | "card" | "social" | "visit";
            /** @description The post to answer, the profile, the way there */
            link?: string | null;
            person?: string | null;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /** @default 1 */
            quantity: number;
            /** @description Who does it; left out: whoever asks */
            user?: string | null;
            /** @description What is to be done, in words */
            what: string;
        };
        NewErrandInput: {
            /** Format: uuid */
            account?: string;
            benefit?: string | null;
            /** Format: date */
            due_on: string;
            /** @description What is taken out of the cupboard for it */
            gift?: string | null;
            item?: string | null;
            /** @enum {string} */
            kind: "parcel" | "card" | "social" | "visit";
            /** @description The post to answer, the profile, the way there */
            link?: string | null;
            person?: string | null;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /** @default 1 */
            quantity: number;
            /** @description Who does it; left out: whoever asks */
            user?: string | null;
            /** @description What is to be done, in words */
            what: string;
        };
        NewGift: {
            cost_minor: number;
            currency: string;
            /**
             * @description Say so when there are no more than these
             * @default 0
             */
            low_at: number;
            name: string;
            /** @default 0 */
            stock: number;
        };
        NewGiftInput: {
            cost_minor: number;
            currency: string;
            /**
             * @description Say so when there are no more than these
             * @default 0
             */
            low_at: number;
            name: string;
            /** @default 0 */
            stock: number;
        };
        NewHandover: {
            reason?: string | null;
            /**
             * Format: uuid
             * @description The colleague
             */
            to: string;
        };
        NewHandoverInput: {
            reason?: string | null;
            /**
             * Format: uuid
             * @description The colleague
             */
            to: string;
        };
        NewItem: {
            fresh_until?: string | null;
            industries?: string[];
            /** @enum {string} */
            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link?: string | null;
            title: string;
            topics?: string[];
            words?: string | null;
        };
        NewItemInput: {
            fresh_until?: string | null;
            industries?: string[];
            /** @enum {string} */
            kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
            link?: string | null;
            title: string;
            topics?: string[];
            words?: string | null;
        };
        NewLetterBatch: {
            item?: string | null;
            name?: string;
            recipients: {
                account?: string | null;
                person?: string | null;
            }[];
            /** Format: uuid */
            template: string;
            /**
             * @description Also those who would see a blank
             * @default false
             */
            with_blanks: boolean;
        };
        NewLetterBatchInput: {
            item?: string | null;
            name?: string;
            recipients: {
                account?: string | null;
                person?: string | null;
            }[];
            /** Format: uuid */
            template: string;
            /**
             * @description Also those who would see a blank
             * @default false
             */
            with_blanks: boolean;
        };
        NewLetterReturn: {
            code: string;
            note?: string | null;
            /** @enum {string} */
            reason: "moved" | "unknown" | "refused" | "other";
        };
        NewLetterReturnInput: {
            code: string;
            note?: string | null;
            /** @enum {string} */
            reason: "moved" | "unknown" | "refused" | "other";
        };
        NewLetterSender: {
            city: string;
            /** @description Where letters are posted; the names of other countries are written in its language */
            country: string;
            /**
             * @description The line at the foot of each sheet
             * @default
             */
            foot: string;
            name: string;
            /** @default  */
            postal_code: string;
            region?: string | null;
            street: string;
        };
        NewLetterSenderInput: {
            city: string;
            /** @description Where letters are posted; the names of other countries are written in its language */
            country: string;
            /**
             * @description The line at the foot of each sheet
             * @default
             */
            foot: string;
            name: string;
            /** @default  */
            postal_code: string;
            region?: string | null;
            street: string;
        };
        NewLetterTemplate: {
            /** @description What they have of it; without it or an item of the library it is no valued touch */
            benefit?: string | null;
            /** @default [] */
            enclosures: string[];
            language: string;
            /** @description typst; null is the layout that comes with Tilth */
            layout?: string | null;
            name: string;
            /**
             * @default din-left
             * @enum {string}
             */
            paper_window: "din-left" | "din-right" | "us-10";
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /** Format: uuid */
            sender_id: string;
            /** @default  */
            subject: string;
            topic?: string | null;
            /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
            words: string;
        };
        NewLetterTemplateInput: {
            /** @description What they have of it; without it or an item of the library it is no valued touch */
            benefit?: string | null;
            /** @default [] */
            enclosures: string[];
            language: string;
            /** @description typst; null is the layout that comes with Tilth */
            layout?: string | null;
            name: string;
            /**
             * @default din-left
             * @enum {string}
             */
            paper_window: "din-left" | "din-right" | "us-10";
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /** Format: uuid */
            sender_id: string;
            /** @default  */
            subject: string;
            topic?: string | null;
            /** @description Liquid; blank lines part paragraphs, dashes make lists, **bold**, _italic_ */
            words: string;
        };
        NewMail: {
            account?: string | null;
            /** Format: date-time */
            at?: string;
            /**
             * Format: uuid
             * @description The address it goes to
             */
            contact_point: string;
            /** @description The Message-ID it answers */
            in_reply_to?: string | null;
            item?: string | null;
            person?: string | null;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            references?: string[];
            /**
             * Format: uuid
             * @description The sending account
             */
            sender: string;
            subject: string;
            text: string;
        };
        NewMailbox: {
            /** Format: email */
            address: string;
            /**
             * @description oauth: XOAUTH2 with a token
             * @enum {string}
             */
            auth?: "password" | "oauth";
            /** @description What tokens are renewed with. Kept sealed, shown by no answer */
            grant?: components["schemas"]["TokenGrant"];
            host: string;
            login: string;
            name: string;
            /** @description Mail from or to these is never kept */
            never_domains?: string[];
            never_folders?: string[];
            /** @description Or the access token of oauth. Kept sealed, shown by no answer */
            password?: string;
            port?: number;
            /**
             * @description none only to hosts that whoever runs Tilth allowed
             * @enum {string}
             */
            security?: "tls" | "starttls" | "none";
            /** @description What arrived before is not read */
            since_on?: string | null;
            /** @description Whose it is: only they see its mail; null is shared by all */
            user_id?: string | null;
        };
        NewMailboxInput: {
            /** Format: email */
            address: string;
            /**
             * @description oauth: XOAUTH2 with a token
             * @enum {string}
             */
            auth?: "password" | "oauth";
            /** @description What tokens are renewed with. Kept sealed, shown by no answer */
            grant?: components["schemas"]["TokenGrantInput"];
            host: string;
            login: string;
            name: string;
            /** @description Mail from or to these is never kept */
            never_domains?: string[];
            never_folders?: string[];
            /** @description Or the access token of oauth. Kept sealed, shown by no answer */
            password?: string;
            port?: number;
            /**
             * @description none only to hosts that whoever runs Tilth allowed
             * @enum {string}
             */
            security?: "tls" | "starttls" | "none";
            /** @description What arrived before is not read */
            since_on?: string | null;
            /** @description Whose it is: only they see its mail; null is shared by all */
            user_id?: string | null;
        };
        NewMailing: {
            html?: string | null;
            name: string;
            /** @description Whom it goes to */
            people?: string[];
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /**
             * Format: uuid
             * @description The sending account
             */
            sender: string;
            subject: string;
            text: string;
            topic?: string | null;
        };
        NewMailingInput: {
            html?: string | null;
            name: string;
            /** @description Whom it goes to */
            people?: string[];
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            /**
             * Format: uuid
             * @description The sending account
             */
            sender: string;
            subject: string;
            text: string;
            topic?: string | null;
        };
        NewMailInput: {
            account?: string | null;
            /** Format: date-time */
            at?: string;
            /**
             * Format: uuid
             * @description The address it goes to
             */
            contact_point: string;
            /** @description The Message-ID it answers */
            in_reply_to?: string | null;
            item?: string | null;
            person?: string | null;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            references?: string[];
            /**
             * Format: uuid
             * @description The sending account
             */
            sender: string;
            subject: string;
            text: string;
        };
        NewMove: {
            confidence_percent?: number;
            /**
             * Format: uuid
             * @description The employment they leave
             */
            employment_id: string;
            /** @description What made us believe it; left out: manual */
            evidence?: string;
            /**
             * Format: date
             * @description Their last day at the old account; left out is today
             */
            moved_on?: string;
            /** @description Their title there */
            title?: string | null;
            /**
             * Format: uuid
             * @description Where they work now, where the account is known
             */
            to_account_id?: string;
            /** @description Or its name: an account nobody knew becomes a prospect */
            to_name?: string;
        };
        NewMoveInput: {
            confidence_percent?: number;
            /**
             * Format: uuid
             * @description The employment they leave
             */
            employment_id: string;
            /** @description What made us believe it; left out: manual */
            evidence?: string;
            /**
             * Format: date
             * @description Their last day at the old account; left out is today
             */
            moved_on?: string;
            /** @description Their title there */
            title?: string | null;
            /**
             * Format: uuid
             * @description Where they work now, where the account is known
             */
            to_account_id?: string;
            /** @description Or its name: an account nobody knew becomes a prospect */
            to_name?: string;
        };
        NewNote: {
            /** Format: uuid */
            account_id?: string;
            /** Format: uuid */
            person_id?: string;
            words: string;
        };
        NewNoteInput: {
            /** Format: uuid */
            account_id?: string;
            /** Format: uuid */
            person_id?: string;
            words: string;
        };
        NewOrder: {
            /** Format: uuid */
            account_id: string;
            cancelled_on?: string | null;
            cleared_on?: string | null;
            /** @description Left out is the workspace's */
            currency?: string;
            freight_minor?: number | null;
            lines?: components["schemas"]["NewOrderLine"][];
            note?: string | null;
            number?: string | null;
            /** Format: date */
            ordered_on: string;
            person_id?: string | null;
            /** @enum {string} */
            state?: "open" | "cleared" | "cancelled";
            total_minor?: number | null;
        };
        NewOrderInput: {
            /** Format: uuid */
            account_id: string;
            cancelled_on?: string | null;
            cleared_on?: string | null;
            /** @description Left out is the workspace's */
            currency?: string;
            freight_minor?: number | null;
            lines?: components["schemas"]["NewOrderLineInput"][];
            note?: string | null;
            number?: string | null;
            /** Format: date */
            ordered_on: string;
            person_id?: string | null;
            /** @enum {string} */
            state?: "open" | "cleared" | "cancelled";
            total_minor?: number | null;
        };
        NewOrderLine: {
            discount?: string;
            product_id?: string | null;
            product_ref?: string | null;
            quantity?: string;
            unit_price?: string;
        };
        NewOrderLineInput: {
            discount?: string;
            product_id?: string | null;
            product_ref?: string | null;
            quantity?: string;
            unit_price?: string;
        };
        /** @description Nothing named holds everything */
        NewPause: {
            batch?: string | null;
            channel?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            reason?: string;
            sender?: string | null;
        };
        /** @description Nothing named holds everything */
        NewPauseInput: {
            batch?: string | null;
            channel?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            reason?: string;
            sender?: string | null;
        };
        NewPerson: {
            birthday?: string | null;
            contact_points?: {
                city?: string | null;
                country?: string | null;
                /** @enum {string} */
                kind: "email" | "phone" | "postal" | "social";
                label?: string | null;
                postal_code?: string | null;
                preferred?: boolean;
                region?: string | null;
                /** @enum {string} */
                state?: "unverified" | "verified" | "dead";
                state_on?: string | null;
                street?: string | null;
                /** @description As written; of an address it may be left out where its parts are given */
                value?: string;
            }[];
            employments?: {
                /** Format: uuid */
                account_id: string;
                buying_role?: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
                confidence_percent?: number | null;
                end_confidence_percent?: number | null;
                end_evidence?: string | null;
                ended_on?: string | null;
                evidence?: string;
                started_on?: string | null;
                title?: string | null;
            }[];
            family_name?: string | null;
            given_name?: string | null;
            honorific?: string | null;
            language?: string | null;
            /** @description As written; left out, it is made of given and family name */
            name?: string;
            time_zone?: string | null;
        };
        NewPersonInput: {
            birthday?: string | null;
            contact_points?: {
                city?: string | null;
                country?: string | null;
                /** @enum {string} */
                kind: "email" | "phone" | "postal" | "social";
                label?: string | null;
                postal_code?: string | null;
                preferred?: boolean;
                region?: string | null;
                /** @enum {string} */
                state?: "unverified" | "verified" | "dead";
                state_on?: string | null;
                street?: string | null;
                /** @description As written; of an address it may be left out where its parts are given */
                value?: string;
            }[];
            employments?: {
                /** Format: uuid */
                account_id: string;
                buying_role?: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
                confidence_percent?: number | null;
                end_confidence_percent?: number | null;
                end_evidence?: string | null;
                ended_on?: string | null;
                evidence?: string;
                started_on?: string | null;
                title?: string | null;
            }[];
            family_name?: string | null;
            given_name?: string | null;
            honorific?: string | null;
            language?: string | null;
            /** @description As written; left out, it is made of given and family name */
            name?: string;
            time_zone?: string | null;
        };
        NewProduct: {
            cost_minor?: number | null;
            currency?: string | null;
            discontinued?: boolean;
            name: string;
            number?: string | null;
            price_minor?: number | null;
            product_group?: string | null;
            unit?: string | null;
        };
        NewProductInput: {
            cost_minor?: number | null;
            currency?: string | null;
            discontinued?: boolean;
            name: string;
            number?: string | null;
            price_minor?: number | null;
            product_group?: string | null;
            unit?: string | null;
        };
        NewReply: {
            /** @description Makes a reply sent twice one */
            key: string;
            /** @description The sending account it leaves by; left out, it waits until one takes it */
            sender?: string | null;
            words: string;
        };
        NewReplyInput: {
            /** @description Makes a reply sent twice one */
            key: string;
            /** @description The sending account it leaves by; left out, it waits until one takes it */
            sender?: string | null;
            words: string;
        };
        NewReplyTemplate: {
            name: string;
            words: string;
        };
        NewReplyTemplateInput: {
            name: string;
            words: string;
        };
        NewSendingAccount: {
            bounce_domain?: string | null;
            from_address: string;
            from_name?: string;
            grant?: components["schemas"]["TokenGrant"] | null;
            host: string;
            max_connections?: number;
            name: string;
            /** @description Sealed; never shown again */
            password?: string | null;
            per_domain_hour?: number | null;
            per_hour?: number | null;
            port: number;
            reply_to?: string | null;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            user_id?: string | null;
            username?: string | null;
            warm_up_daily?: number;
            warm_up_from?: string | null;
        };
        NewSendingAccountInput: {
            bounce_domain?: string | null;
            from_address: string;
            from_name?: string;
            grant?: components["schemas"]["TokenGrantInput"] | null;
            host: string;
            max_connections?: number;
            name: string;
            /** @description Sealed; never shown again */
            password?: string | null;
            per_domain_hour?: number | null;
            per_hour?: number | null;
            port: number;
            reply_to?: string | null;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            user_id?: string | null;
            username?: string | null;
            warm_up_daily?: number;
            warm_up_from?: string | null;
        };
        NewSnooze: {
            /**
             * @description In everybody's list, not only one's own
             * @default false
             */
            everyone: boolean;
            reason: string;
            /**
             * Format: date
             * @description The day on which it is on the list again
             */
            until_on: string;
        };
        NewSnoozeInput: {
            /**
             * @description In everybody's list, not only one's own
             * @default false
             */
            everyone: boolean;
            reason: string;
            /**
             * Format: date
             * @description The day on which it is on the list again
             */
            until_on: string;
        };
        NewSource: {
            /** @description Each run brings all there is, so that what is missing is gone there */
            brings_all?: boolean;
            create_missing?: boolean;
            guards?: {
                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                least_rows?: number;
                /** @description A larger share of its records missing holds a run */
                missing_share?: number;
                /** @description Last time so many times the rows of now hold a run */
                rows_fewer?: number;
                /** @description So many times the rows of last time hold a run */
                rows_more?: number;
                /** @description A larger share of rows that can't be read holds a run */
                unreadable_share?: number;
            };
            kind: string;
            name: string;
            reading?: {
                /** @enum {string} */
                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                delimiter?: string;
                header?: boolean;
                sheet?: string;
            };
            recognise?: {
                /** @enum {string} */
                accounts: "key" | "name" | "none";
                /** @enum {string} */
                people: "email" | "none";
            };
            /** @enum {string} */
            relationship?: "customer" | "prospect";
            schedule?: ({
                minutes: number;
            } | {
                at: string;
                /** @enum {string} */
                every: "day" | "week";
                /** @description 1 is Monday */
                weekday?: number;
            }) | null;
            /** @description Kept sealed; no answer ever shows them */
            secrets?: {
                [key: string]: string | null;
            };
            settings?: {
                [key: string]: unknown;
            };
            /** @description Of two that say different things the more trusted one is believed */
            trust?: number;
        };
        NewSourceInput: {
            /** @description Each run brings all there is, so that what is missing is gone there */
            brings_all?: boolean;
            create_missing?: boolean;
            guards?: {
                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                least_rows?: number;
                /** @description A larger share of its records missing holds a run */
                missing_share?: number;
                /** @description Last time so many times the rows of now hold a run */
                rows_fewer?: number;
                /** @description So many times the rows of last time hold a run */
                rows_more?: number;
                /** @description A larger share of rows that can't be read holds a run */
                unreadable_share?: number;
            };
            kind: string;
            name: string;
            reading?: {
                /** @enum {string} */
                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                delimiter?: string;
                header?: boolean;
                sheet?: string;
            };
            recognise?: {
                /** @enum {string} */
                accounts: "key" | "name" | "none";
                /** @enum {string} */
                people: "email" | "none";
            };
            /** @enum {string} */
            relationship?: "customer" | "prospect";
            schedule?: ({
                minutes: number;
            } | {
                at: string;
                /** @enum {string} */
                every: "day" | "week";
                /** @description 1 is Monday */
                weekday?: number;
            }) | null;
            /** @description Kept sealed; no answer ever shows them */
            secrets?: {
                [key: string]: string | null;
            };
            settings?: {
                [key: string]: unknown;
            };
            /** @description Of two that say different things the more trusted one is believed */
            trust?: number;
        };
        NewSourceRun: {
            /** @description Of a source whose files are brought */
            uploads?: string[];
        };
        NewSourceRunInput: {
            /** @description Of a source whose files are brought */
            uploads?: string[];
        };
        NewSuppression: {
            /** Format: uuid */
            account_id?: string;
            /** @description Left out or null is every channel */
            channel?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: uuid */
            contact_point_id?: string;
            /** @description How we know: manual, a source, the words of a call */
            evidence?: string;
            /** Format: uuid */
            person_id?: string;
            reason: string;
        };
        NewSuppressionEntry: {
            country?: string;
            /** @enum {string} */
            kind: "email" | "phone";
            value: string;
        };
        NewSuppressionEntryInput: {
            country?: string;
            /** @enum {string} */
            kind: "email" | "phone";
            value: string;
        };
        NewSuppressionInput: {
            /** Format: uuid */
            account_id?: string;
            /** @description Left out or null is every channel */
            channel?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: uuid */
            contact_point_id?: string;
            /** @description How we know: manual, a source, the words of a call */
            evidence?: string;
            /** Format: uuid */
            person_id?: string;
            reason: string;
        };
        NewTask: {
            /** Format: uuid */
            account_id?: string;
            due_on?: string | null;
            /** Format: uuid */
            person_id?: string;
            title: string;
            /** Format: uuid */
            touch_id?: string;
            /** @description Who does it; left out is whoever asks */
            user_id?: string | null;
        };
        NewTaskInput: {
            /** Format: uuid */
            account_id?: string;
            due_on?: string | null;
            /** Format: uuid */
            person_id?: string;
            title: string;
            /** Format: uuid */
            touch_id?: string;
            /** @description Who does it; left out is whoever asks */
            user_id?: string | null;
        };
        NewTexts: {
            benefit?: string | null;
            item?: string | null;
            /** @default en */
            language: string;
            /** Format: uuid */
            provider: string;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            recipients: {
                account?: string | null;
                person?: string | null;
            }[];
            topic?: string | null;
            /** @default false */
            with_blanks: boolean;
            /** @description Liquid */
            words: string;
        };
        NewTextsInput: {
            benefit?: string | null;
            item?: string | null;
            /** @default en */
            language: string;
            /** Format: uuid */
            provider: string;
            /** @enum {string} */
            purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
            recipients: {
                account?: string | null;
                person?: string | null;
            }[];
            topic?: string | null;
            /** @default false */
            with_blanks: boolean;
            /** @description Liquid */
            words: string;
        };
        NewTopic: {
            name: string;
            names?: {
                [key: string]: string;
            };
            position?: number;
            /** @enum {string} */
            starts?: "on" | "off";
        };
        NewTopicInput: {
            name: string;
            names?: {
                [key: string]: string;
            };
            position?: number;
            /** @enum {string} */
            starts?: "on" | "off";
        };
        NewTouch: {
            /** @description Left out: where the person works, if that is one account */
            account?: string | null;
            /** @description The touch of the other direction that this one answers */
            answers?: string | null;
            /**
             * Format: date-time
             * @description When it happened; left out is now
             */
            at?: string;
            /** @description What they had of it, in words */
            benefit?: string | null;
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            /** @enum {string} */
            direction: "in" | "out";
            /** @description What of the library it carried */
            item?: string | null;
            /** @description The next step, which becomes a task */
            next?: {
                due_on?: string | null;
                title: string;
            } | null;
            note?: string | null;
            /** @description Left out: reached for calls and visits, delivered for what went out */
            outcome?: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person?: string | null;
            purpose?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
        };
        NewTouchInput: {
            /** @description Left out: where the person works, if that is one account */
            account?: string | null;
            /** @description The touch of the other direction that this one answers */
            answers?: string | null;
            /**
             * Format: date-time
             * @description When it happened; left out is now
             */
            at?: string;
            /** @description What they had of it, in words */
            benefit?: string | null;
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            /** @enum {string} */
            direction: "in" | "out";
            /** @description What of the library it carried */
            item?: string | null;
            /** @description The next step, which becomes a task */
            next?: {
                due_on?: string | null;
                title: string;
            } | null;
            note?: string | null;
            /** @description Left out: reached for calls and visits, delivered for what went out */
            outcome?: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person?: string | null;
            purpose?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
        };
        NewTrait: {
            /** Format: uuid */
            account_id?: string;
            confidence_percent?: number;
            /**
             * Format: date
             * @description The day they said it; left out is today
             */
            learned_on?: string;
            /** Format: uuid */
            name_id: string;
            /** Format: uuid */
            person_id?: string;
            quote?: string | null;
            source?: string | null;
            /** @enum {string} */
            source_kind?: "manual" | "conversation" | "import" | "survey" | "mail";
            value: string;
        };
        NewTraitInput: {
            /** Format: uuid */
            account_id?: string;
            confidence_percent?: number;
            /**
             * Format: date
             * @description The day they said it; left out is today
             */
            learned_on?: string;
            /** Format: uuid */
            name_id: string;
            /** Format: uuid */
            person_id?: string;
            quote?: string | null;
            source?: string | null;
            /** @enum {string} */
            source_kind?: "manual" | "conversation" | "import" | "survey" | "mail";
            value: string;
        };
        NewTraitName: {
            fresh_days?: number | null;
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            name: string;
            position?: number;
            /** @enum {string} */
            record_kind: "account" | "person";
            wanted?: boolean;
        };
        NewTraitNameInput: {
            fresh_days?: number | null;
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            name: string;
            position?: number;
            /** @enum {string} */
            record_kind: "account" | "person";
            wanted?: boolean;
        };
        NewVerification: {
            /** @default 0.95 */
            confidence: number;
            /**
             * @description To how much the share of wrong ones is to be known; of a discovery, what is still bearable
             * @default 0.05
             */
            margin: number;
            /**
             * @description discovery: few are checked, to show that hardly any is wrong
             * @default margin
             * @enum {string}
             */
            method: "margin" | "discovery";
            name?: string;
            questions: ("there" | "role" | "email" | "phone" | "address")[];
            /** @description The lot; left out, a new one. The same seed on the same base draws the same */
            seed?: string;
            /**
             * @description So many customers that bring the most are all checked
             * @default 10
             */
            top: number;
            /**
             * @description customer: each customer with the person to ask first; person: everybody employed at one
             * @enum {string}
             */
            unit: "customer" | "person";
            /** @description Who shares the work evenly; left out: each record goes to its owner */
            users?: string[];
        };
        NewVerificationInput: {
            /** @default 0.95 */
            confidence: number;
            /**
             * @description To how much the share of wrong ones is to be known; of a discovery, what is still bearable
             * @default 0.05
             */
            margin: number;
            /**
             * @description discovery: few are checked, to show that hardly any is wrong
             * @default margin
             * @enum {string}
             */
            method: "margin" | "discovery";
            name?: string;
            questions: ("there" | "role" | "email" | "phone" | "address")[];
            /** @description The lot; left out, a new one. The same seed on the same base draws the same */
            seed?: string;
            /**
             * @description So many customers that bring the most are all checked
             * @default 10
             */
            top: number;
            /**
             * @description customer: each customer with the person to ask first; person: everybody employed at one
             * @enum {string}
             */
            unit: "customer" | "person";
            /** @description Who shares the work evenly; left out: each record goes to its owner */
            users?: string[];
        };
        NewVerificationOutcome: {
            city?: string | null;
            country?: string | null;
            /**
             * Format: date
             * @description Of somebody who left: their last day, where known
             */
            ended_on?: string;
            note?: string;
            /** @description null: open again */
            outcome: ("right" | "wrong" | "not-reached") | null;
            postal_code?: string | null;
            region?: string | null;
            street?: string | null;
            value?: string;
        };
        NewVerificationOutcomeInput: {
            city?: string | null;
            country?: string | null;
            /**
             * Format: date
             * @description Of somebody who left: their last day, where known
             */
            ended_on?: string;
            note?: string;
            /** @description null: open again */
            outcome: ("right" | "wrong" | "not-reached") | null;
            postal_code?: string | null;
            region?: string | null;
            street?: string | null;
            value?: string;
        };
        NewVerificationOutcomes: {
            /** @enum {string} */
            outcome: "right" | "not-reached";
            place: number;
        };
        NewVerificationOutcomesInput: {
            /** @enum {string} */
            outcome: "right" | "not-reached";
            place: number;
        };
        NewWording: {
            channels?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
            name: string;
            purposes?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
            texts: {
                [key: string]: string;
            };
        };
        NewWordingInput: {
            channels?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
            name: string;
            purposes?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
            texts: {
                [key: string]: string;
            };
        };
        Note: {
            account_id: string | null;
            author_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            person_id: string | null;
            revision: number;
            words: string;
        };
        NoteInput: {
            account_id: string | null;
            author_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            person_id: string | null;
            revision: number;
            words: string;
        };
        OpenPlay: {
            /** @description Where it is done: hold the account they left, follow to the one they went to */
            account: string | null;
            account_name: string | null;
            confidence_percent: number;
            /** @description Of the account they left */
            coverage: components["schemas"]["Coverage"];
            /** @description Since they left; below 0 it lies ahead */
            days: number;
            due_on: string | null;
            evidence: string;
            /** Format: uuid */
            from: string;
            from_name: string;
            /** @enum {string} */
            kind: "hold" | "follow";
            /** Format: date */
            moved_on: string;
            /** Format: uuid */
            person: string;
            person_name: string;
            /** Format: uuid */
            play: string;
            steps: {
                /** @description Read from the facts */
                done: boolean;
                step: string;
            }[];
            /** Format: uuid */
            task: string;
            /** @description Their title where they were */
            title: string | null;
            told_by: string | null;
            /** @description Whose task; null: everybody's */
            user_id: string | null;
            /** @description Revenue of the account they left in the last 12 months */
            worth_minor: number;
        };
        OpenPlayInput: {
            /** @description Where it is done: hold the account they left, follow to the one they went to */
            account: string | null;
            account_name: string | null;
            confidence_percent: number;
            /** @description Of the account they left */
            coverage: components["schemas"]["CoverageInput"];
            /** @description Since they left; below 0 it lies ahead */
            days: number;
            due_on: string | null;
            evidence: string;
            /** Format: uuid */
            from: string;
            from_name: string;
            /** @enum {string} */
            kind: "hold" | "follow";
            /** Format: date */
            moved_on: string;
            /** Format: uuid */
            person: string;
            person_name: string;
            /** Format: uuid */
            play: string;
            steps: {
                /** @description Read from the facts */
                done: boolean;
                step: string;
            }[];
            /** Format: uuid */
            task: string;
            /** @description Their title where they were */
            title: string | null;
            told_by: string | null;
            /** @description Whose task; null: everybody's */
            user_id: string | null;
            /** @description Revenue of the account they left in the last 12 months */
            worth_minor: number;
        };
        Order: {
            /** Format: uuid */
            account_id: string;
            /** @description What it brings: its lines where it has any, else its total, else 0 */
            amount_minor: number;
            cancelled_on: string | null;
            cleared_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            freight_minor: number | null;
            /** Format: uuid */
            id: string;
            note: string | null;
            number: string | null;
            /** Format: date */
            ordered_on: string;
            person_id: string | null;
            revision: number;
            seller_ref: string | null;
            /** @enum {string} */
            state: "open" | "cleared" | "cancelled";
            /** @description As told; the lines override it */
            total_minor: number | null;
            /** Format: date-time */
            updated_at: string;
        };
        OrderEdit: {
            currency?: string;
            freight_minor?: number | null;
            note?: string | null;
            number?: string | null;
            /** Format: date */
            ordered_on?: string;
            person_id?: string | null;
            total_minor?: number | null;
        };
        OrderEditInput: {
            currency?: string;
            freight_minor?: number | null;
            note?: string | null;
            number?: string | null;
            /** Format: date */
            ordered_on?: string;
            person_id?: string | null;
            total_minor?: number | null;
        };
        OrderInput: {
            /** Format: uuid */
            account_id: string;
            /** @description What it brings: its lines where it has any, else its total, else 0 */
            amount_minor: number;
            cancelled_on: string | null;
            cleared_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            freight_minor: number | null;
            /** Format: uuid */
            id: string;
            note: string | null;
            number: string | null;
            /** Format: date */
            ordered_on: string;
            person_id: string | null;
            revision: number;
            seller_ref: string | null;
            /** @enum {string} */
            state: "open" | "cleared" | "cancelled";
            /** @description As told; the lines override it */
            total_minor: number | null;
            /** Format: date-time */
            updated_at: string;
        };
        OrderLine: {
            amount_minor: number;
            /** Format: date-time */
            created_at: string;
            discount: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            product_id: string | null;
            product_ref: string | null;
            quantity: string;
            /** @description In whole units of the order's currency */
            unit_price: string;
        };
        OrderLineInput: {
            amount_minor: number;
            /** Format: date-time */
            created_at: string;
            discount: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            product_id: string | null;
            product_ref: string | null;
            quantity: string;
            /** @description In whole units of the order's currency */
            unit_price: string;
        };
        OutgoingTouch: {
            account: string | null;
            account_id: string | null;
            address: string | null;
            batch_id: string | null;
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            due_at: string | null;
            happened_at: string | null;
            /** Format: uuid */
            id: string;
            note: string | null;
            person: string | null;
            person_id: string | null;
            reasons: {
                /** Format: date-time */
                created_at: string;
                detail: string | null;
                /** @enum {string} */
                kind: "refused" | "failed" | "uncertain" | "settled" | "cancelled";
                reason: string;
                user_id: string | null;
            }[];
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            waits_for: string | null;
        };
        OutgoingTouchInput: {
            account: string | null;
            account_id: string | null;
            address: string | null;
            batch_id: string | null;
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            due_at: string | null;
            happened_at: string | null;
            /** Format: uuid */
            id: string;
            note: string | null;
            person: string | null;
            person_id: string | null;
            reasons: {
                /** Format: date-time */
                created_at: string;
                detail: string | null;
                /** @enum {string} */
                kind: "refused" | "failed" | "uncertain" | "settled" | "cancelled";
                reason: string;
                user_id: string | null;
            }[];
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            waits_for: string | null;
        };
        Pause: {
            batch_id: string | null;
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            reason: string;
            sender_id: string | null;
            user_id: string | null;
        };
        PauseInput: {
            batch_id: string | null;
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            reason: string;
            sender_id: string | null;
            user_id: string | null;
        };
        Person: {
            birthday: string | null;
            /** Format: date-time */
            created_at: string;
            family_name: string | null;
            given_name: string | null;
            honorific: string | null;
            /** Format: uuid */
            id: string;
            language: string | null;
            name: string;
            revision: number;
            sample: boolean;
            time_zone: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        PersonConsent: {
            consents: {
                /** @description Given with or for this address; an agreement holds for it alone */
                address: string | null;
                by: string | null;
                /** @description null is every channel */
                channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
                /** @description The asking that this confirms */
                confirms_id: string | null;
                /** Format: date-time */
                created_at: string;
                evidence: string;
                /** Format: date-time */
                happened_at: string;
                /** Format: uuid */
                id: string;
                /** @description Only where the workspace keeps it as evidence */
                ip: string | null;
                /** @description In which the words were read */
                language: string | null;
                /** Format: uuid */
                person_id: string;
                /** @description null is every purpose */
                purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
                /** @enum {string} */
                source: "manual" | "form" | "double-opt-in" | "preferences" | "unsubscribe" | "import" | "api";
                /**
                 * @description asked waits for the confirmation by the link that was sent
                 * @enum {string}
                 */
                state: "asked" | "given" | "refused" | "withdrawn";
                /** @description The mail whose link was used */
                touch_id: string | null;
                version: number | null;
                wording: string | null;
                wording_version_id: string | null;
            }[];
            language: string | null;
            /** @description Addresses of theirs that stand on suppression lists */
            lists: components["schemas"]["SuppressionEntry"][];
            /** @description Of a mass mailing today: what the check before a touch leaves would say */
            may: {
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                customer: boolean;
                /** @enum {string} */
                need: "none" | "soft" | "consent";
                /** @enum {string} */
                purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
                /** @description Why not; null is yes */
                reason: ("suppressed" | "on-suppression-list" | "said-no" | "channel-not-wanted" | "paused-by-them" | "topic-not-wanted" | "rhythm" | "no-consent") | null;
                said: ("given" | "withdrawn") | null;
            }[];
            /** @description Their preference page, below the address of Tilth; null to readers */
            page_path: string | null;
            preferences: components["schemas"]["Preferences"];
            topics: components["schemas"]["Topic"][];
        };
        PersonConsentInput: {
            consents: {
                /** @description Given with or for this address; an agreement holds for it alone */
                address: string | null;
                by: string | null;
                /** @description null is every channel */
                channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
                /** @description The asking that this confirms */
                confirms_id: string | null;
                /** Format: date-time */
                created_at: string;
                evidence: string;
                /** Format: date-time */
                happened_at: string;
                /** Format: uuid */
                id: string;
                /** @description Only where the workspace keeps it as evidence */
                ip: string | null;
                /** @description In which the words were read */
                language: string | null;
                /** Format: uuid */
                person_id: string;
                /** @description null is every purpose */
                purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
                /** @enum {string} */
                source: "manual" | "form" | "double-opt-in" | "preferences" | "unsubscribe" | "import" | "api";
                /**
                 * @description asked waits for the confirmation by the link that was sent
                 * @enum {string}
                 */
                state: "asked" | "given" | "refused" | "withdrawn";
                /** @description The mail whose link was used */
                touch_id: string | null;
                version: number | null;
                wording: string | null;
                wording_version_id: string | null;
            }[];
            language: string | null;
            /** @description Addresses of theirs that stand on suppression lists */
            lists: components["schemas"]["SuppressionEntryInput"][];
            /** @description Of a mass mailing today: what the check before a touch leaves would say */
            may: {
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                customer: boolean;
                /** @enum {string} */
                need: "none" | "soft" | "consent";
                /** @enum {string} */
                purpose: "educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell";
                /** @description Why not; null is yes */
                reason: ("suppressed" | "on-suppression-list" | "said-no" | "channel-not-wanted" | "paused-by-them" | "topic-not-wanted" | "rhythm" | "no-consent") | null;
                said: ("given" | "withdrawn") | null;
            }[];
            /** @description Their preference page, below the address of Tilth; null to readers */
            page_path: string | null;
            preferences: components["schemas"]["PreferencesInput"];
            topics: components["schemas"]["TopicInput"][];
        };
        PersonEdit: {
            birthday?: string | null;
            family_name?: string | null;
            given_name?: string | null;
            honorific?: string | null;
            language?: string | null;
            name?: string;
            time_zone?: string | null;
        };
        PersonEditInput: {
            birthday?: string | null;
            family_name?: string | null;
            given_name?: string | null;
            honorific?: string | null;
            language?: string | null;
            name?: string;
            time_zone?: string | null;
        };
        PersonInput: {
            birthday: string | null;
            /** Format: date-time */
            created_at: string;
            family_name: string | null;
            given_name: string | null;
            honorific: string | null;
            /** Format: uuid */
            id: string;
            language: string | null;
            name: string;
            revision: number;
            sample: boolean;
            time_zone: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        PersonRow: {
            /** @description The account they work at now, the newest spell first */
            account_id: string | null;
            account_name: string | null;
            birthday: string | null;
            /** Format: date-time */
            created_at: string;
            family_name: string | null;
            given_name: string | null;
            honorific: string | null;
            /** Format: uuid */
            id: string;
            language: string | null;
            name: string;
            revision: number;
            sample: boolean;
            time_zone: string | null;
            title: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        PersonRowInput: {
            /** @description The account they work at now, the newest spell first */
            account_id: string | null;
            account_name: string | null;
            birthday: string | null;
            /** Format: date-time */
            created_at: string;
            family_name: string | null;
            given_name: string | null;
            honorific: string | null;
            /** Format: uuid */
            id: string;
            language: string | null;
            name: string;
            revision: number;
            sample: boolean;
            time_zone: string | null;
            title: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        PersonScreen: {
            /** @description Away, and back on this day, as their mail said */
            back_on: string | null;
            contact_points: components["schemas"]["ShownPoint"][];
            custom_values: {
                /** Format: uuid */
                field_id: string;
                /** @enum {string} */
                kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
                label: string;
                value: string | number | boolean | {
                    amount_minor: number;
                    currency: string;
                } | null;
            }[];
            employments: {
                /** Format: uuid */
                account_id: string;
                account_name: string;
                buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
                /** @description How sure; null: as such evidence usually makes one */
                confidence_percent: number | null;
                /** Format: date-time */
                created_at: string;
                end_confidence_percent: number | null;
                /** @description What made us believe that it ended */
                end_evidence: string | null;
                ended_on: string | null;
                /** @description What made us believe it */
                evidence: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                person_id: string;
                revision: number;
                started_on: string | null;
                there_now: boolean;
                title: string | null;
            }[];
            person: components["schemas"]["Person"];
            /** @description The useful things they were given */
            sent: {
                answered: boolean;
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                item_id: string;
                kind: string;
                title: string;
                /** Format: uuid */
                touch: string;
            }[];
            suppressions: components["schemas"]["Suppression"][];
            tags: components["schemas"]["Tag"][];
            tasks: components["schemas"]["Task"][];
            timeline: components["schemas"]["Timeline"];
            touches: {
                last_at: string | null;
                last_valued_at: string | null;
                total: number;
                valued: number;
            };
        };
        PersonScreenInput: {
            /** @description Away, and back on this day, as their mail said */
            back_on: string | null;
            contact_points: components["schemas"]["ShownPointInput"][];
            custom_values: {
                /** Format: uuid */
                field_id: string;
                /** @enum {string} */
                kind: "text" | "number" | "money" | "date" | "choice" | "yes-no";
                label: string;
                value: string | number | boolean | {
                    amount_minor: number;
                    currency: string;
                } | null;
            }[];
            employments: {
                /** Format: uuid */
                account_id: string;
                account_name: string;
                buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
                /** @description How sure; null: as such evidence usually makes one */
                confidence_percent: number | null;
                /** Format: date-time */
                created_at: string;
                end_confidence_percent: number | null;
                /** @description What made us believe that it ended */
                end_evidence: string | null;
                ended_on: string | null;
                /** @description What made us believe it */
                evidence: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                person_id: string;
                revision: number;
                started_on: string | null;
                there_now: boolean;
                title: string | null;
            }[];
            person: components["schemas"]["PersonInput"];
            /** @description The useful things they were given */
            sent: {
                answered: boolean;
                /** Format: date-time */
                at: string;
                /** Format: uuid */
                item_id: string;
                kind: string;
                title: string;
                /** Format: uuid */
                touch: string;
            }[];
            suppressions: components["schemas"]["SuppressionInput"][];
            tags: components["schemas"]["TagInput"][];
            tasks: components["schemas"]["TaskInput"][];
            timeline: components["schemas"]["TimelineInput"];
            touches: {
                last_at: string | null;
                last_valued_at: string | null;
                total: number;
                valued: number;
            };
        };
        PersonThere: {
            /** @description Away, and back on this day, as their mail said */
            back_on: string | null;
            buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            /** Format: uuid */
            employment_id: string;
            ended_on: string | null;
            last_met_at: string | null;
            name: string;
            /** Format: uuid */
            person_id: string;
            points: components["schemas"]["ShownPoint"][];
            reachable: boolean;
            started_on: string | null;
            there_now: boolean;
            title: string | null;
            /** @description Met within the longest gap */
            touched: boolean;
        };
        PersonThereInput: {
            /** @description Away, and back on this day, as their mail said */
            back_on: string | null;
            buying_role: ("decides" | "influences" | "uses" | "pays" | "champions") | null;
            /** Format: uuid */
            employment_id: string;
            ended_on: string | null;
            last_met_at: string | null;
            name: string;
            /** Format: uuid */
            person_id: string;
            points: components["schemas"]["ShownPointInput"][];
            reachable: boolean;
            started_on: string | null;
            there_now: boolean;
            title: string | null;
            /** @description Met within the longest gap */
            touched: boolean;
        };
        PlanOutcome: {
            already: number;
            asked: number;
            planned: number;
            reasons: {
                [key: string]: number;
            };
            refused: number;
        };
        PlanOutcomeInput: {
            already: number;
            asked: number;
            planned: number;
            reasons: {
                [key: string]: number;
            };
            refused: number;
        };
        Play: {
            account_id: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "hold" | "follow";
            /** Format: uuid */
            move_id: string;
            /** Format: uuid */
            person_id: string;
            /** Format: uuid */
            task_id: string;
        };
        PlayInput: {
            account_id: string | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "hold" | "follow";
            /** Format: uuid */
            move_id: string;
            /** Format: uuid */
            person_id: string;
            /** Format: uuid */
            task_id: string;
        };
        Preferences: {
            channels_off: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[];
            /** @description The last day on which they want to hear nothing */
            paused_until: string | null;
            /** @description 0 where they never said anything */
            revision: number;
            /** @description At most once in so many days; null is as it comes */
            rhythm_days: number | null;
            topics_off: string[];
            topics_on: string[];
        };
        PreferencesEdit: {
            channels_off?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[];
            paused_until?: string | null;
            rhythm_days?: number | null;
            topics_off?: string[];
            topics_on?: string[];
        };
        PreferencesEditInput: {
            channels_off?: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[];
            paused_until?: string | null;
            rhythm_days?: number | null;
            topics_off?: string[];
            topics_on?: string[];
        };
        PreferencesInput: {
            channels_off: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[];
            /** @description The last day on which they want to hear nothing */
            paused_until: string | null;
            /** @description 0 where they never said anything */
            revision: number;
            /** @description At most once in so many days; null is as it comes */
            rhythm_days: number | null;
            topics_off: string[];
            topics_on: string[];
        };
        Problem: {
            /** @description The registered code: match on this, never on the words */
            code: string;
            /** @description The record as it is now, where somebody else changed it */
            current?: {
                [key: string]: unknown;
            };
            /** @description What to do */
            detail: string;
            /** @description Every field that can't be used */
            faults?: {
                expected: string;
                given: string | null;
                path: string;
            }[];
            /** @description The id of this request, as in the log */
            instance: string;
            status: number;
            title: string;
            /** @description Address of the page that explains this code */
            type: string;
        };
        ProblemInput: {
            /** @description The registered code: match on this, never on the words */
            code: string;
            /** @description The record as it is now, where somebody else changed it */
            current?: {
                [key: string]: unknown;
            };
            /** @description What to do */
            detail: string;
            /** @description Every field that can't be used */
            faults?: {
                expected: string;
                given: string | null;
                path: string;
            }[];
            /** @description The id of this request, as in the log */
            instance: string;
            status: number;
            title: string;
            /** @description Address of the page that explains this code */
            type: string;
        };
        Product: {
            cost_minor: number | null;
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            discontinued: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            number: string | null;
            price_minor: number | null;
            product_group: string | null;
            revision: number;
            sample: boolean;
            unit: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        ProductEdit: {
            cost_minor?: number | null;
            currency?: string | null;
            discontinued?: boolean;
            name?: string;
            number?: string | null;
            price_minor?: number | null;
            product_group?: string | null;
            unit?: string | null;
        };
        ProductEditInput: {
            cost_minor?: number | null;
            currency?: string | null;
            discontinued?: boolean;
            name?: string;
            number?: string | null;
            price_minor?: number | null;
            product_group?: string | null;
            unit?: string | null;
        };
        ProductInput: {
            cost_minor: number | null;
            /** Format: date-time */
            created_at: string;
            currency: string | null;
            discontinued: boolean;
            /** Format: uuid */
            id: string;
            name: string;
            number: string | null;
            price_minor: number | null;
            product_group: string | null;
            revision: number;
            sample: boolean;
            unit: string | null;
            /** Format: date-time */
            updated_at: string;
        };
        ProductOrder: {
            /** Format: uuid */
            account: string;
            account_name: string;
            /** @description Of this product's lines */
            amount_minor: number;
            currency: string;
            number: string | null;
            /** Format: uuid */
            order: string;
            /** Format: date */
            ordered_on: string;
            quantity: string;
            /** @enum {string} */
            state: "open" | "cleared" | "cancelled";
        };
        ProductOrderInput: {
            /** Format: uuid */
            account: string;
            account_name: string;
            /** @description Of this product's lines */
            amount_minor: number;
            currency: string;
            number: string | null;
            /** Format: uuid */
            order: string;
            /** Format: date */
            ordered_on: string;
            quantity: string;
            /** @enum {string} */
            state: "open" | "cleared" | "cancelled";
        };
        ProductSales: {
            /** @description What no rate could convert; never summed */
            apart: {
                currency: string;
                minor: number;
            }[];
            currency: string;
            /** @description Those who bought most of it ever, by what it brought */
            customers: {
                /** Format: uuid */
                account: string;
                /** Format: date */
                last_on: string;
                name: string;
                orders: number;
                quantity: string;
                revenue_minor: number;
            }[];
            ever: {
                customers: number;
                orders: number;
                quantity: string;
                /** @description In the workspace's currency; without what no rate could convert */
                revenue_minor: number;
            };
            first_on: string | null;
            /**
             * Format: date
             * @description The first day of the last twelve months
             */
            from: string;
            last_on: string | null;
            /** @description 24, the oldest first */
            months: {
                /** Format: date */
                month: string;
                revenue_minor: number;
            }[];
            year: {
                customers: number;
                orders: number;
                quantity: string;
                /** @description In the workspace's currency; without what no rate could convert */
                revenue_minor: number;
            };
        };
        ProductSalesInput: {
            /** @description What no rate could convert; never summed */
            apart: {
                currency: string;
                minor: number;
            }[];
            currency: string;
            /** @description Those who bought most of it ever, by what it brought */
            customers: {
                /** Format: uuid */
                account: string;
                /** Format: date */
                last_on: string;
                name: string;
                orders: number;
                quantity: string;
                revenue_minor: number;
            }[];
            ever: {
                customers: number;
                orders: number;
                quantity: string;
                /** @description In the workspace's currency; without what no rate could convert */
                revenue_minor: number;
            };
            first_on: string | null;
            /**
             * Format: date
             * @description The first day of the last twelve months
             */
            from: string;
            last_on: string | null;
            /** @description 24, the oldest first */
            months: {
                /** Format: date */
                month: string;
                revenue_minor: number;
            }[];
            year: {
                customers: number;
                orders: number;
                quantity: string;
                /** @description In the workspace's currency; without what no rate could convert */
                revenue_minor: number;
            };
        };
        Promise: {
            customers: number;
            /** Format: date */
            date: string;
            /** @description The longest gap owed to whoever has none of their own */
            gap_days: number;
            kept: number;
            /** @description kept / customers; null where there are none */
            kept_share: number | null;
            /** @description The last 12 whole weeks, oldest first */
            weeks: {
                customers: number;
                /**
                 * Format: date
                 * @description The Sunday at whose end it was so
                 */
                ends_on: string;
                kept: number;
                kept_share: number | null;
            }[];
        };
        PromiseInput: {
            customers: number;
            /** Format: date */
            date: string;
            /** @description The longest gap owed to whoever has none of their own */
            gap_days: number;
            kept: number;
            /** @description kept / customers; null where there are none */
            kept_share: number | null;
            /** @description The last 12 whole weeks, oldest first */
            weeks: {
                customers: number;
                /**
                 * Format: date
                 * @description The Sunday at whose end it was so
                 */
                ends_on: string;
                kept: number;
                kept_share: number | null;
            }[];
        };
        PromiseKept: {
            customers: number;
            /** @description The longest gap owed to whoever has none of their own */
            gap_days: number;
            kept: number;
            /** @description kept / customers; null where there are none */
            kept_share: number | null;
        };
        PromiseKeptInput: {
            customers: number;
            /** @description The longest gap owed to whoever has none of their own */
            gap_days: number;
            kept: number;
            /** @description kept / customers; null where there are none */
            kept_share: number | null;
        };
        ProposalDecision: {
            /** @description false: it is not proposed again */
            take: boolean;
        };
        ProposalDecisionInput: {
            /** @description false: it is not proposed again */
            take: boolean;
        };
        Reading: {
            /** @default false */
            writing: boolean;
        };
        ReadingInput: {
            /** @default false */
            writing: boolean;
        };
        Reconciliation: {
            counts: {
                differing: number;
                matched: number;
                not_here: number;
                /** @description Columns with values that become nothing here */
                not_mapped: number;
                not_there: number;
                /** @description = matched + not_there */
                records: number;
                repeated: number;
                /** @description = same + differing + not_here + repeated */
                rows: number;
                same: number;
            } | null;
            /** Format: date-time */
            created_at: string;
            fault: {
                [key: string]: unknown;
            } | null;
            finished_at: string | null;
            /** @description Fetched anew for it */
            fresh: boolean;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            source_id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
        };
        ReconciliationInput: {
            counts: {
                differing: number;
                matched: number;
                not_here: number;
                /** @description Columns with values that become nothing here */
                not_mapped: number;
                not_there: number;
                /** @description = matched + not_there */
                records: number;
                repeated: number;
                /** @description = same + differing + not_here + repeated */
                rows: number;
                same: number;
            } | null;
            /** Format: date-time */
            created_at: string;
            fault: {
                [key: string]: unknown;
            } | null;
            finished_at: string | null;
            /** @description Fetched anew for it */
            fresh: boolean;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            source_id: string;
            /** @enum {string} */
            state: "waiting" | "running" | "done" | "failed";
        };
        Refund: {
            /** Format: uuid */
            account_id: string;
            amount_minor: number;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            reason: string | null;
            /** Format: date */
            refunded_on: string;
        };
        RefundInput: {
            /** Format: uuid */
            account_id: string;
            amount_minor: number;
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            order_id: string;
            reason: string | null;
            /** Format: date */
            refunded_on: string;
        };
        Relationship: {
            /** Format: uuid */
            account_id: string;
            ended_on: string | null;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @description null is since always */
            started_on: string | null;
            /** @enum {string} */
            status: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
        };
        RelationshipInput: {
            /** Format: uuid */
            account_id: string;
            ended_on: string | null;
            /** Format: uuid */
            id: string;
            reason: string | null;
            /** @description null is since always */
            started_on: string | null;
            /** @enum {string} */
            status: "prospect" | "customer" | "lapsed" | "former" | "partner" | "competitor";
        };
        Reply: {
            planned: boolean;
            refused: string | null;
            touch: string | null;
        };
        ReplyInput: {
            planned: boolean;
            refused: string | null;
            touch: string | null;
        };
        ReplyTemplate: {
            /** Format: uuid */
            id: string;
            name: string;
            revision: number;
            words: string;
        };
        ReplyTemplateInput: {
            /** Format: uuid */
            id: string;
            name: string;
            revision: number;
            words: string;
        };
        SampleBrought: {
            accounts: number;
            orders: number;
            people: number;
            /** Format: uuid */
            set: string;
            touches: number;
        };
        SampleBroughtInput: {
            accounts: number;
            orders: number;
            people: number;
            /** Format: uuid */
            set: string;
            touches: number;
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            mine: boolean;
            name: string;
            position: number;
            revision: number;
            /** @enum {string} */
            screen: "customers" | "prospects" | "people" | "products" | "library";
            shape: {
                [key: string]: unknown;
            };
            shared: boolean;
        };
        SavedViewInput: {
            /** Format: uuid */
            id: string;
            mine: boolean;
            name: string;
            position: number;
            revision: number;
            /** @enum {string} */
            screen: "customers" | "prospects" | "people" | "products" | "library";
            shape: {
                [key: string]: unknown;
            };
            shared: boolean;
        };
        SearchAnswer: {
            hits: components["schemas"]["SearchHit"][];
        };
        SearchAnswerInput: {
            hits: components["schemas"]["SearchHitInput"][];
        };
        SearchHit: {
            account: string | null;
            /** @description A word was only spelled alike */
            alike: boolean;
            /** @description A person's firm, an account's city and industry, an order's account and day, the place in a note */
            detail: string | null;
            /** @description The same for programs: name, place, contact, address, phone, order, words, or fields asked for */
            found: string[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "account" | "person" | "product" | "item" | "order" | "note" | "touch";
            name: string;
            person: string | null;
            /** @description Where the words were found, and whether they were only spelled alike */
            why: string;
        };
        SearchHitInput: {
            account: string | null;
            /** @description A word was only spelled alike */
            alike: boolean;
            /** @description A person's firm, an account's city and industry, an order's account and day, the place in a note */
            detail: string | null;
            /** @description The same for programs: name, place, contact, address, phone, order, words, or fields asked for */
            found: string[];
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "account" | "person" | "product" | "item" | "order" | "note" | "touch";
            name: string;
            person: string | null;
            /** @description Where the words were found, and whether they were only spelled alike */
            why: string;
        };
        Sender: {
            /**
             * Format: uuid
             * @description The account itself, or where a new person works
             */
            account?: string;
            /** @description A new person of this name */
            name?: string;
            /**
             * Format: uuid
             * @description Somebody who is there already
             */
            person?: string;
        };
        SenderInput: {
            /**
             * Format: uuid
             * @description The account itself, or where a new person works
             */
            account?: string;
            /** @description A new person of this name */
            name?: string;
            /**
             * Format: uuid
             * @description Somebody who is there already
             */
            person?: string;
        };
        SendingAccount: {
            /** @description Where bounces go; empty: to the from address itself */
            bounce_domain: string | null;
            /** Format: date-time */
            created_at: string;
            from_address: string;
            from_name: string;
            host: string;
            /** Format: uuid */
            id: string;
            max_connections: number;
            name: string;
            per_domain_hour: number | null;
            per_hour: number | null;
            port: number;
            reply_to: string | null;
            revision: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            /** @description Whose own mailbox it is; null is everybody's */
            user_id: string | null;
            username: string | null;
            /** @description Mails of the first day; twice as many every second day after it */
            warm_up_daily: number;
            warm_up_from: string | null;
        };
        SendingAccountEdit: {
            bounce_domain?: string | null;
            from_address?: string;
            from_name?: string;
            grant?: components["schemas"]["TokenGrant"] | null;
            host?: string;
            max_connections?: number;
            name?: string;
            /** @description Sealed; never shown again */
            password?: string | null;
            per_domain_hour?: number | null;
            per_hour?: number | null;
            port?: number;
            reply_to?: string | null;
            /** @enum {string} */
            security?: "tls" | "starttls" | "none";
            user_id?: string | null;
            username?: string | null;
            warm_up_daily?: number;
            warm_up_from?: string | null;
        };
        SendingAccountEditInput: {
            bounce_domain?: string | null;
            from_address?: string;
            from_name?: string;
            grant?: components["schemas"]["TokenGrantInput"] | null;
            host?: string;
            max_connections?: number;
            name?: string;
            /** @description Sealed; never shown again */
            password?: string | null;
            per_domain_hour?: number | null;
            per_hour?: number | null;
            port?: number;
            reply_to?: string | null;
            /** @enum {string} */
            security?: "tls" | "starttls" | "none";
            user_id?: string | null;
            username?: string | null;
            warm_up_daily?: number;
            warm_up_from?: string | null;
        };
        SendingAccountInput: {
            /** @description Where bounces go; empty: to the from address itself */
            bounce_domain: string | null;
            /** Format: date-time */
            created_at: string;
            from_address: string;
            from_name: string;
            host: string;
            /** Format: uuid */
            id: string;
            max_connections: number;
            name: string;
            per_domain_hour: number | null;
            per_hour: number | null;
            port: number;
            reply_to: string | null;
            revision: number;
            /** @enum {string} */
            security: "tls" | "starttls" | "none";
            /** @description Whose own mailbox it is; null is everybody's */
            user_id: string | null;
            username: string | null;
            /** @description Mails of the first day; twice as many every second day after it */
            warm_up_daily: number;
            warm_up_from: string | null;
        };
        SentMail: {
            /** @description The last 24 hours, the oldest first; an hour in which nothing left is there, too */
            hours: {
                /** Format: date-time */
                hour: string;
                n: number;
            }[];
            this_hour: number;
            /** @description Since midnight UTC, by which the warm-up counts */
            today: number;
            /** @description While it warms up */
            today_limit: number | null;
            /** @description Due now and not handed over */
            waiting: number;
        };
        SentMailInput: {
            /** @description The last 24 hours, the oldest first; an hour in which nothing left is there, too */
            hours: {
                /** Format: date-time */
                hour: string;
                n: number;
            }[];
            this_hour: number;
            /** @description Since midnight UTC, by which the warm-up counts */
            today: number;
            /** @description While it warms up */
            today_limit: number | null;
            /** @description Due now and not handed over */
            waiting: number;
        };
        Session: {
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: date-time */
            expires_at: string;
            id: string;
            ip_address: string | null;
            user_agent: string | null;
        };
        SessionInput: {
            /** Format: date-time */
            created_at: string;
            current: boolean;
            /** Format: date-time */
            expires_at: string;
            id: string;
            ip_address: string | null;
            user_agent: string | null;
        };
        SettledFields: {
            changed: number;
            set: string | null;
        };
        SettledFieldsInput: {
            changed: number;
            set: string | null;
        };
        ShownPoint: {
            account_id: string | null;
            city: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "email" | "phone" | "postal" | "social";
            label: string | null;
            /** @description What two equal contact points share */
            normal: string;
            person_id: string | null;
            postal_code: string | null;
            preferred: boolean;
            region: string | null;
            revision: number;
            /** @enum {string} */
            state: "unverified" | "verified" | "dead";
            state_on: string | null;
            street: string | null;
            usable: boolean;
            /** @description As written */
            value: string;
        };
        ShownPointInput: {
            account_id: string | null;
            city: string | null;
            country: string | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "email" | "phone" | "postal" | "social";
            label: string | null;
            /** @description What two equal contact points share */
            normal: string;
            person_id: string | null;
            postal_code: string | null;
            preferred: boolean;
            region: string | null;
            revision: number;
            /** @enum {string} */
            state: "unverified" | "verified" | "dead";
            state_on: string | null;
            street: string | null;
            usable: boolean;
            /** @description As written */
            value: string;
        };
        SignatureProposal: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "phone" | "title" | "postal";
            /**
             * Format: date-time
             * @description When the letter was written
             */
            told_at: string;
            value: string;
        };
        SignatureProposalInput: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "phone" | "title" | "postal";
            /**
             * Format: date-time
             * @description When the letter was written
             */
            told_at: string;
            value: string;
        };
        Source: {
            brings_all: boolean;
            create_missing: boolean;
            /** Format: date-time */
            created_at: string;
            /** @description Why it stopped, or missed its last time */
            fault: {
                [key: string]: unknown;
            } | null;
            guards: {
                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                least_rows: number;
                /** @description A larger share of its records missing holds a run */
                missing_share: number;
                /** @description Last time so many times the rows of now hold a run */
                rows_fewer: number;
                /** @description So many times the rows of last time hold a run */
                rows_more: number;
                /** @description A larger share of rows that can't be read holds a run */
                unreadable_share: number;
            };
            /** Format: uuid */
            id: string;
            imports: number;
            /** @description file, upload, or how it is fetched */
            kind: string;
            kinds: string[];
            last_import_at: string | null;
            last_run: components["schemas"]["SourceRun"] | null;
            name: string;
            next_run_at: string | null;
            /** @description Records missing there that wait to be decided */
            proposals: number;
            reading: {
                /** @enum {string} */
                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                delimiter?: string;
                header?: boolean;
                sheet?: string;
            };
            recognise: {
                /** @enum {string} */
                accounts: "key" | "name" | "none";
                /** @enum {string} */
                people: "email" | "none";
            };
            /** @enum {string} */
            relationship: "customer" | "prospect";
            revision: number;
            schedule: ({
                minutes: number;
            } | {
                at: string;
                /** @enum {string} */
                every: "day" | "week";
                /** @description 1 is Monday */
                weekday?: number;
            }) | null;
            secrets: {
                name: string;
                /** @description false: the key it was sealed with is not here */
                opens: boolean;
            }[];
            settings: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "active" | "paused" | "stopped";
            trust: number;
        };
        SourceEdit: {
            /** @description Each run brings all there is, so that what is missing is gone there */
            brings_all?: boolean;
            create_missing?: boolean;
            guards?: {
                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                least_rows?: number;
                /** @description A larger share of its records missing holds a run */
                missing_share?: number;
                /** @description Last time so many times the rows of now hold a run */
                rows_fewer?: number;
                /** @description So many times the rows of last time hold a run */
                rows_more?: number;
                /** @description A larger share of rows that can't be read holds a run */
                unreadable_share?: number;
            };
            name?: string;
            reading?: {
                /** @enum {string} */
                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                delimiter?: string;
                header?: boolean;
                sheet?: string;
            };
            recognise?: {
                /** @enum {string} */
                accounts: "key" | "name" | "none";
                /** @enum {string} */
                people: "email" | "none";
            };
            /** @enum {string} */
            relationship?: "customer" | "prospect";
            schedule?: ({
                minutes: number;
            } | {
                at: string;
                /** @enum {string} */
                every: "day" | "week";
                /** @description 1 is Monday */
                weekday?: number;
            }) | null;
            /** @description Kept sealed; no answer ever shows them */
            secrets?: {
                [key: string]: string | null;
            };
            settings?: {
                [key: string]: unknown;
            };
            /** @description Of two that say different things the more trusted one is believed */
            trust?: number;
        };
        SourceEditInput: {
            /** @description Each run brings all there is, so that what is missing is gone there */
            brings_all?: boolean;
            create_missing?: boolean;
            guards?: {
                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                least_rows?: number;
                /** @description A larger share of its records missing holds a run */
                missing_share?: number;
                /** @description Last time so many times the rows of now hold a run */
                rows_fewer?: number;
                /** @description So many times the rows of last time hold a run */
                rows_more?: number;
                /** @description A larger share of rows that can't be read holds a run */
                unreadable_share?: number;
            };
            name?: string;
            reading?: {
                /** @enum {string} */
                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                delimiter?: string;
                header?: boolean;
                sheet?: string;
            };
            recognise?: {
                /** @enum {string} */
                accounts: "key" | "name" | "none";
                /** @enum {string} */
                people: "email" | "none";
            };
            /** @enum {string} */
            relationship?: "customer" | "prospect";
            schedule?: ({
                minutes: number;
            } | {
                at: string;
                /** @enum {string} */
                every: "day" | "week";
                /** @description 1 is Monday */
                weekday?: number;
            }) | null;
            /** @description Kept sealed; no answer ever shows them */
            secrets?: {
                [key: string]: string | null;
            };
            settings?: {
                [key: string]: unknown;
            };
            /** @description Of two that say different things the more trusted one is believed */
            trust?: number;
        };
        SourceInput: {
            brings_all: boolean;
            create_missing: boolean;
            /** Format: date-time */
            created_at: string;
            /** @description Why it stopped, or missed its last time */
            fault: {
                [key: string]: unknown;
            } | null;
            guards: {
                /** @description With fewer rows than this nothing is said about more, fewer or missing */
                least_rows: number;
                /** @description A larger share of its records missing holds a run */
                missing_share: number;
                /** @description Last time so many times the rows of now hold a run */
                rows_fewer: number;
                /** @description So many times the rows of last time hold a run */
                rows_more: number;
                /** @description A larger share of rows that can't be read holds a run */
                unreadable_share: number;
            };
            /** Format: uuid */
            id: string;
            imports: number;
            /** @description file, upload, or how it is fetched */
            kind: string;
            kinds: string[];
            last_import_at: string | null;
            last_run: components["schemas"]["SourceRunInput"] | null;
            name: string;
            next_run_at: string | null;
            /** @description Records missing there that wait to be decided */
            proposals: number;
            reading: {
                /** @enum {string} */
                as?: "accounts" | "people" | "products" | "orders" | "order-lines" | "touches" | "auto";
                delimiter?: string;
                header?: boolean;
                sheet?: string;
            };
            recognise: {
                /** @enum {string} */
                accounts: "key" | "name" | "none";
                /** @enum {string} */
                people: "email" | "none";
            };
            /** @enum {string} */
            relationship: "customer" | "prospect";
            revision: number;
            schedule: ({
                minutes: number;
            } | {
                at: string;
                /** @enum {string} */
                every: "day" | "week";
                /** @description 1 is Monday */
                weekday?: number;
            }) | null;
            secrets: {
                name: string;
                /** @description false: the key it was sealed with is not here */
                opens: boolean;
            }[];
            settings: {
                [key: string]: unknown;
            };
            /** @enum {string} */
            state: "active" | "paused" | "stopped";
            trust: number;
        };
        SourceKind: {
            /** @enum {string} */
            brings: "brought" | "whole" | "changes";
            fields: {
                about: string;
                choices: string[];
                name: string;
                required: boolean;
                /** @enum {string} */
                type: "text" | "number" | "yes-no" | "choice";
                usual: string | null;
            }[];
            kind: string;
            secrets: string[];
        };
        SourceKindInput: {
            /** @enum {string} */
            brings: "brought" | "whole" | "changes";
            fields: {
                about: string;
                choices: string[];
                name: string;
                required: boolean;
                /** @enum {string} */
                type: "text" | "number" | "yes-no" | "choice";
                usual: string | null;
            }[];
            kind: string;
            secrets: string[];
        };
        SourceProposal: {
            decided_at: string | null;
            decided_by: string | null;
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            kind: "account" | "person" | "product" | "order";
            name: string;
            /** @description Sources that still have it */
            others: string[];
            record: string | null;
            set: string | null;
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            state: "open" | "accepted" | "kept" | "returned";
        };
        SourceProposalInput: {
            decided_at: string | null;
            decided_by: string | null;
            /** Format: uuid */
            id: string;
            key: string;
            /** @enum {string} */
            kind: "account" | "person" | "product" | "order";
            name: string;
            /** @description Sources that still have it */
            others: string[];
            record: string | null;
            set: string | null;
            /** Format: date-time */
            since: string;
            /** @enum {string} */
            state: "open" | "accepted" | "kept" | "returned";
        };
        SourceRun: {
            /** @enum {string} */
            asked_by: "hand" | "schedule";
            brings_all: boolean;
            confirmed_at: string | null;
            confirmed_by: string | null;
            /** @description Of its import; they add up */
            counts: {
                created: number;
                failed: number;
                read: number;
                skipped: number;
                unchanged: number;
                updated: number;
            } | null;
            /** Format: date-time */
            created_at: string;
            fault: {
                [key: string]: unknown;
            } | null;
            files: {
                columns: {
                    column: string;
                    field: string | null;
                }[];
                kind: string | null;
                name: string;
            }[];
            finished_at: string | null;
            /** @description What was seen before anything was changed */
            found: {
                anew: number;
                examples: {
                    file: string;
                    line: number;
                    reason: string;
                }[];
                known: number;
                missing: number;
                rows: number;
                unreadable: number;
            } | null;
            /** @description What has to be confirmed, or was */
            held: {
                added?: string[];
                before?: number;
                file?: string;
                gone?: string[];
                /** @enum {string} */
                guard: "torn" | "columns" | "rows_more" | "rows_fewer" | "missing" | "unreadable" | "empty";
                known?: number;
                limit?: number;
                line?: number;
                missing?: number;
                rows?: number;
                /** @enum {string} */
                sign?: "row" | "quote" | "card" | "line-end";
                unreadable?: number;
            }[] | null;
            /** Format: uuid */
            id: string;
            import_id: string | null;
            /** Format: uuid */
            source_id: string;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "fetching" | "looking" | "held" | "importing" | "done" | "failed" | "dismissed";
        };
        SourceRunInput: {
            /** @enum {string} */
            asked_by: "hand" | "schedule";
            brings_all: boolean;
            confirmed_at: string | null;
            confirmed_by: string | null;
            /** @description Of its import; they add up */
            counts: {
                created: number;
                failed: number;
                read: number;
                skipped: number;
                unchanged: number;
                updated: number;
            } | null;
            /** Format: date-time */
            created_at: string;
            fault: {
                [key: string]: unknown;
            } | null;
            files: {
                columns: {
                    column: string;
                    field: string | null;
                }[];
                kind: string | null;
                name: string;
            }[];
            finished_at: string | null;
            /** @description What was seen before anything was changed */
            found: {
                anew: number;
                examples: {
                    file: string;
                    line: number;
                    reason: string;
                }[];
                known: number;
                missing: number;
                rows: number;
                unreadable: number;
            } | null;
            /** @description What has to be confirmed, or was */
            held: {
                added?: string[];
                before?: number;
                file?: string;
                gone?: string[];
                /** @enum {string} */
                guard: "torn" | "columns" | "rows_more" | "rows_fewer" | "missing" | "unreadable" | "empty";
                known?: number;
                limit?: number;
                line?: number;
                missing?: number;
                rows?: number;
                /** @enum {string} */
                sign?: "row" | "quote" | "card" | "line-end";
                unreadable?: number;
            }[] | null;
            /** Format: uuid */
            id: string;
            import_id: string | null;
            /** Format: uuid */
            source_id: string;
            started_at: string | null;
            /** @enum {string} */
            state: "waiting" | "fetching" | "looking" | "held" | "importing" | "done" | "failed" | "dismissed";
        };
        Suppression: {
            account_id: string | null;
            /** @description null is every channel */
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            contact_point_id: string | null;
            /** Format: date-time */
            created_at: string;
            evidence: string;
            /** Format: uuid */
            id: string;
            person_id: string | null;
            reason: string;
        };
        SuppressionEntry: {
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            list_id: string;
            list_name: string;
            /** @description The address, or its hash where the list came without addresses */
            value: string;
        };
        SuppressionEntryInput: {
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: date-time */
            created_at: string;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: uuid */
            list_id: string;
            list_name: string;
            /** @description The address, or its hash where the list came without addresses */
            value: string;
        };
        SuppressionInput: {
            account_id: string | null;
            /** @description null is every channel */
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            contact_point_id: string | null;
            /** Format: date-time */
            created_at: string;
            evidence: string;
            /** Format: uuid */
            id: string;
            person_id: string | null;
            reason: string;
        };
        SuppressionList: {
            /** @description null is every channel such an address can be used for */
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: date-time */
            created_at: string;
            entries: number;
            /** Format: uuid */
            id: string;
            lifted_at: string | null;
            name: string;
            /** @enum {string} */
            origin: "import" | "hand" | "links";
            revision: number;
        };
        SuppressionListInput: {
            /** @description null is every channel such an address can be used for */
            channel: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit") | null;
            /** Format: date-time */
            created_at: string;
            entries: number;
            /** Format: uuid */
            id: string;
            lifted_at: string | null;
            name: string;
            /** @enum {string} */
            origin: "import" | "hand" | "links";
            revision: number;
        };
        SurvivalRule: {
            /** @description null: every field that has no rule of its own */
            field: string | null;
            person_first: boolean;
            /** @enum {string} */
            record_kind: "account" | "person";
            /** @enum {string} */
            rule: "trust" | "newest" | "complete" | "source";
            source_id: string | null;
        };
        SurvivalRuleInput: {
            /** @description null: every field that has no rule of its own */
            field: string | null;
            person_first: boolean;
            /** @enum {string} */
            record_kind: "account" | "person";
            /** @enum {string} */
            rule: "trust" | "newest" | "complete" | "source";
            source_id: string | null;
        };
        Tag: {
            colour: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        Tagging: {
            account_ids?: string[];
            add?: string[];
            person_ids?: string[];
            remove?: string[];
        };
        TaggingInput: {
            account_ids?: string[];
            add?: string[];
            person_ids?: string[];
            remove?: string[];
        };
        TagInput: {
            colour: string | null;
            /** Format: uuid */
            id: string;
            name: string;
        };
        TakenSuppressionList: {
            created: number;
            failed: number;
            list: components["schemas"]["SuppressionList"];
            read: number;
            rows: {
                line: number;
                outcome: string;
                reason: string;
            }[];
            set: string | null;
            /** @description On the list already, or twice in the file */
            unchanged: number;
        };
        TakenSuppressionListInput: {
            created: number;
            failed: number;
            list: components["schemas"]["SuppressionListInput"];
            read: number;
            rows: {
                line: number;
                outcome: string;
                reason: string;
            }[];
            set: string | null;
            /** @description On the list already, or twice in the file */
            unchanged: number;
        };
        Task: {
            account_id: string | null;
            /** Format: date-time */
            created_at: string;
            done_at: string | null;
            due_on: string | null;
            /** Format: uuid */
            id: string;
            person_id: string | null;
            revision: number;
            title: string;
            touch_id: string | null;
            user_id: string | null;
        };
        TaskInput: {
            account_id: string | null;
            /** Format: date-time */
            created_at: string;
            done_at: string | null;
            due_on: string | null;
            /** Format: uuid */
            id: string;
            person_id: string | null;
            revision: number;
            title: string;
            touch_id: string | null;
            user_id: string | null;
        };
        Text: {
            account: string | null;
            account_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** Format: uuid */
            id: string;
            number: string;
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            parts: number;
            person: string | null;
            person_id: string | null;
            reason: string | null;
            state: ("planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled") | null;
            touch_id: string | null;
            words: string;
        };
        TextInput: {
            account: string | null;
            account_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** Format: uuid */
            id: string;
            number: string;
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            parts: number;
            person: string | null;
            person_id: string | null;
            reason: string | null;
            state: ("planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled") | null;
            touch_id: string | null;
            words: string;
        };
        TextsPlanned: {
            asked: number;
            /** Format: uuid */
            batch: string;
            example: string | null;
            left_out: {
                account_id: string | null;
                detail: string;
                name: string;
                person_id: string | null;
                /** @enum {string} */
                why: "blank" | "no-number" | "nobody";
            }[];
            /** @description Messages that are paid for */
            parts: number;
            planned: number;
            ready: number;
            reasons: {
                [key: string]: number;
            };
            refused: number;
        };
        TextsPlannedInput: {
            asked: number;
            /** Format: uuid */
            batch: string;
            example: string | null;
            left_out: {
                account_id: string | null;
                detail: string;
                name: string;
                person_id: string | null;
                /** @enum {string} */
                why: "blank" | "no-number" | "nobody";
            }[];
            /** @description Messages that are paid for */
            parts: number;
            planned: number;
            ready: number;
            reasons: {
                [key: string]: number;
            };
            refused: number;
        };
        TextsPreview: {
            asked: number;
            example: string | null;
            left_out: {
                account_id: string | null;
                detail: string;
                name: string;
                person_id: string | null;
                /** @enum {string} */
                why: "blank" | "no-number" | "nobody";
            }[];
            /** @description Messages that are paid for */
            parts: number;
            ready: number;
        };
        TextsPreviewInput: {
            asked: number;
            example: string | null;
            left_out: {
                account_id: string | null;
                detail: string;
                name: string;
                person_id: string | null;
                /** @enum {string} */
                why: "blank" | "no-number" | "nobody";
            }[];
            /** @description Messages that are paid for */
            parts: number;
            ready: number;
        };
        Timeline: {
            next: string | null;
            rows: components["schemas"]["TimelineEntry"][];
        };
        TimelineEntry: components["schemas"]["TouchEntry"] | {
            account_id: string | null;
            account_name: string | null;
            /** Format: date-time */
            at: string;
            by: string | null;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "note";
            person_id: string | null;
            person_name: string | null;
            revision: number;
            words: string;
        } | {
            account_id: string | null;
            account_name: string | null;
            amount_minor: number;
            /** Format: date-time */
            at: string;
            currency: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "order";
            lines: number;
            number: string | null;
            person_id: string | null;
            person_name: string | null;
            state: string;
        } | {
            account_id: string | null;
            account_name: string | null;
            amount_minor: number;
            /** Format: date-time */
            at: string;
            currency: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "refund";
            number: string | null;
            /** Format: uuid */
            order_id: string;
            person_id: string | null;
            person_name: string | null;
            reason: string | null;
        } | {
            account_id: string | null;
            account_name: string | null;
            /** Format: date-time */
            at: string;
            by: string | null;
            due_on: string | null;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "task";
            person_id: string | null;
            person_name: string | null;
            title: string;
        } | {
            /** Format: date-time */
            at: string;
            by: string | null;
            changes: {
                fields: {
                    [key: string]: [
                        unknown,
                        unknown
                    ];
                } | null;
                /** @enum {string} */
                op: "created" | "updated" | "removed";
                /** Format: uuid */
                record_id: string;
                record_kind: string;
            }[];
            /** Format: uuid */
            id: string;
            import_id: string | null;
            /** @constant */
            kind: "change";
            summary: string;
            undone: boolean;
            /** @description The command: edit-account, import … */
            what: string;
        };
        TimelineEntryInput: components["schemas"]["TouchEntryInput"] | {
            account_id: string | null;
            account_name: string | null;
            /** Format: date-time */
            at: string;
            by: string | null;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "note";
            person_id: string | null;
            person_name: string | null;
            revision: number;
            words: string;
        } | {
            account_id: string | null;
            account_name: string | null;
            amount_minor: number;
            /** Format: date-time */
            at: string;
            currency: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "order";
            lines: number;
            number: string | null;
            person_id: string | null;
            person_name: string | null;
            state: string;
        } | {
            account_id: string | null;
            account_name: string | null;
            amount_minor: number;
            /** Format: date-time */
            at: string;
            currency: string;
            /** Format: date */
            day: string;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "refund";
            number: string | null;
            /** Format: uuid */
            order_id: string;
            person_id: string | null;
            person_name: string | null;
            reason: string | null;
        } | {
            account_id: string | null;
            account_name: string | null;
            /** Format: date-time */
            at: string;
            by: string | null;
            due_on: string | null;
            /** Format: uuid */
            id: string;
            /** @constant */
            kind: "task";
            person_id: string | null;
            person_name: string | null;
            title: string;
        } | {
            /** Format: date-time */
            at: string;
            by: string | null;
            changes: {
                fields: {
                    [key: string]: [
                        unknown,
                        unknown
                    ];
                } | null;
                /** @enum {string} */
                op: "created" | "updated" | "removed";
                /** Format: uuid */
                record_id: string;
                record_kind: string;
            }[];
            /** Format: uuid */
            id: string;
            import_id: string | null;
            /** @constant */
            kind: "change";
            summary: string;
            undone: boolean;
            /** @description The command: edit-account, import … */
            what: string;
        };
        TimelineInput: {
            next: string | null;
            rows: components["schemas"]["TimelineEntryInput"][];
        };
        Today: {
            currency: string;
            /** Format: date */
            date: string;
            promise: components["schemas"]["PromiseKept"];
            rows: components["schemas"]["TodayRow"][];
        };
        TodayInput: {
            currency: string;
            /** Format: date */
            date: string;
            promise: components["schemas"]["PromiseKeptInput"];
            rows: components["schemas"]["TodayRowInput"][];
        };
        TodayRow: {
            /** Format: uuid */
            account: string;
            coverage: components["schemas"]["Coverage"];
            /** @description A useful thing to bring, with what it fits by */
            item: {
                industry: string | null;
                /** Format: uuid */
                item: string;
                /** @enum {string} */
                kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
                link: string | null;
                title: string;
                topics: string[];
            } | null;
            name: string;
            /** @description The last day on which the promise is kept */
            next_due_on: string | null;
            overdue_days: number | null;
            owner: string | null;
            people: {
                email: string | null;
                name: string;
                /** Format: uuid */
                person: string;
                phone: string | null;
                reachable: boolean;
                title: string | null;
            }[];
            /** @description The reason in English; `why` holds the same for other languages */
            reason: string;
            /** @description The last three */
            touches: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                /** @enum {string} */
                direction: "in" | "out";
                note: string | null;
                outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                person: string | null;
                person_name: string | null;
                purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
                /** Format: uuid */
                touch: string;
                valued: boolean;
            }[];
            why: components["schemas"]["Why"];
            /** @description Revenue of the last 12 months */
            worth_minor: number;
        };
        TodayRowInput: {
            /** Format: uuid */
            account: string;
            coverage: components["schemas"]["CoverageInput"];
            /** @description A useful thing to bring, with what it fits by */
            item: {
                industry: string | null;
                /** Format: uuid */
                item: string;
                /** @enum {string} */
                kind: "article" | "guide" | "report" | "occasion" | "introduction" | "thanks" | "gift";
                link: string | null;
                title: string;
                topics: string[];
            } | null;
            name: string;
            /** @description The last day on which the promise is kept */
            next_due_on: string | null;
            overdue_days: number | null;
            owner: string | null;
            people: {
                email: string | null;
                name: string;
                /** Format: uuid */
                person: string;
                phone: string | null;
                reachable: boolean;
                title: string | null;
            }[];
            /** @description The reason in English; `why` holds the same for other languages */
            reason: string;
            /** @description The last three */
            touches: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
                /** @enum {string} */
                direction: "in" | "out";
                note: string | null;
                outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
                person: string | null;
                person_name: string | null;
                purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
                /** Format: uuid */
                touch: string;
                valued: boolean;
            }[];
            why: components["schemas"]["WhyInput"];
            /** @description Revenue of the last 12 months */
            worth_minor: number;
        };
        TokenGrant: {
            client_id: string;
            client_secret?: string | null;
            refresh_token: string;
            scope?: string | null;
            /**
             * Format: uri
             * @description https://oauth2.googleapis.com/token, …
             */
            token_url: string;
        };
        TokenGrantInput: {
            client_id: string;
            client_secret?: string | null;
            refresh_token: string;
            scope?: string | null;
            /**
             * Format: uri
             * @description https://oauth2.googleapis.com/token, …
             */
            token_url: string;
        };
        TopAccount: {
            /** Format: uuid */
            account: string;
            coverage: {
                known: number;
                reachable: number;
                target: number;
                touched: number;
            };
            /** @description Of all revenue of the period; null where that is nothing */
            cumulative_share: number | null;
            gap_days: number | null;
            /** @description Whether the promise is kept today; null where nothing is promised */
            kept: boolean | null;
            last_valued_touch_at: string | null;
            name: string;
            next_due_on: string | null;
            orders: number;
            rank: number;
            revenue_minor: number;
            /** @description Of all revenue of the period; null where that is nothing */
            share: number | null;
        };
        TopAccountInput: {
            /** Format: uuid */
            account: string;
            coverage: {
                known: number;
                reachable: number;
                target: number;
                touched: number;
            };
            /** @description Of all revenue of the period; null where that is nothing */
            cumulative_share: number | null;
            gap_days: number | null;
            /** @description Whether the promise is kept today; null where nothing is promised */
            kept: boolean | null;
            last_valued_touch_at: string | null;
            name: string;
            next_due_on: string | null;
            orders: number;
            rank: number;
            revenue_minor: number;
            /** @description Of all revenue of the period; null where that is nothing */
            share: number | null;
        };
        Topic: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description In other languages, by two letters */
            names: {
                [key: string]: string;
            };
            position: number;
            revision: number;
            /**
             * @description on: wanted until they say no; off: not before they ask for it
             * @enum {string}
             */
            starts: "on" | "off";
        };
        TopicEdit: {
            name?: string;
            names?: {
                [key: string]: string;
            };
            position?: number;
            /** @enum {string} */
            starts?: "on" | "off";
        };
        TopicEditInput: {
            name?: string;
            names?: {
                [key: string]: string;
            };
            position?: number;
            /** @enum {string} */
            starts?: "on" | "off";
        };
        TopicInput: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description In other languages, by two letters */
            names: {
                [key: string]: string;
            };
            position: number;
            revision: number;
            /**
             * @description on: wanted until they say no; off: not before they ask for it
             * @enum {string}
             */
            starts: "on" | "off";
        };
        Touch: {
            account_id: string | null;
            /** @description When the other side first spoke in the same conversation */
            answered_at: string | null;
            /** @description What it was planned with: a mailing, a heap of letters, a list of calls */
            batch_id: string | null;
            benefit: string | null;
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            /** @description Where what was planned goes */
            contact_point_id: string | null;
            conversation_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description When what was planned is to leave */
            due_at: string | null;
            happened_at: string | null;
            /** Format: uuid */
            id: string;
            item_id: string | null;
            /** @description To many, one to one, or asked for by the recipient */
            manner: ("bulk" | "personal" | "service") | null;
            note: string | null;
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person_id: string | null;
            purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
            revision: number;
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            topic: string | null;
            /** Format: date-time */
            updated_at: string;
            user_id: string | null;
            /** @description Who it was, where known only by the words of a source */
            user_ref: string | null;
            /** @description It was worth something to them; see docs/decisions */
            valued: boolean;
        };
        TouchEdit: {
            /** Format: date-time */
            at?: string;
            benefit?: string | null;
            /** @enum {string} */
            channel?: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            item?: string | null;
            note?: string | null;
            outcome?: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person?: string | null;
            purpose?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
        };
        TouchEditInput: {
            /** Format: date-time */
            at?: string;
            benefit?: string | null;
            /** @enum {string} */
            channel?: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            item?: string | null;
            note?: string | null;
            outcome?: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person?: string | null;
            purpose?: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
        };
        TouchEntry: {
            account_id: string | null;
            account_name: string | null;
            answered: boolean;
            /** Format: date-time */
            at: string;
            benefit: string | null;
            by: string | null;
            channel: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** Format: uuid */
            id: string;
            item_id: string | null;
            item_title: string | null;
            /** @constant */
            kind: "touch";
            note: string | null;
            outcome: string | null;
            person_id: string | null;
            person_name: string | null;
            purpose: string | null;
            revision: number;
            state: string;
            valued: boolean;
        };
        TouchEntryInput: {
            account_id: string | null;
            account_name: string | null;
            answered: boolean;
            /** Format: date-time */
            at: string;
            benefit: string | null;
            by: string | null;
            channel: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** Format: uuid */
            id: string;
            item_id: string | null;
            item_title: string | null;
            /** @constant */
            kind: "touch";
            note: string | null;
            outcome: string | null;
            person_id: string | null;
            person_name: string | null;
            purpose: string | null;
            revision: number;
            state: string;
            valued: boolean;
        };
        TouchInput: {
            account_id: string | null;
            /** @description When the other side first spoke in the same conversation */
            answered_at: string | null;
            /** @description What it was planned with: a mailing, a heap of letters, a list of calls */
            batch_id: string | null;
            benefit: string | null;
            /** @enum {string} */
            channel: "email" | "call" | "letter" | "parcel" | "text" | "social" | "visit";
            /** @description Where what was planned goes */
            contact_point_id: string | null;
            conversation_id: string | null;
            /** Format: date-time */
            created_at: string;
            /** @enum {string} */
            direction: "in" | "out";
            /** @description When what was planned is to leave */
            due_at: string | null;
            happened_at: string | null;
            /** Format: uuid */
            id: string;
            item_id: string | null;
            /** @description To many, one to one, or asked for by the recipient */
            manner: ("bulk" | "personal" | "service") | null;
            note: string | null;
            outcome: ("reached" | "left-word" | "call-back" | "no-answer" | "wrong-number" | "moved" | "asked-not-to" | "delivered" | "bounced" | "returned") | null;
            person_id: string | null;
            purpose: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell") | null;
            revision: number;
            /** @enum {string} */
            state: "planned" | "due" | "handed" | "done" | "failed" | "uncertain" | "cancelled";
            topic: string | null;
            /** Format: date-time */
            updated_at: string;
            user_id: string | null;
            /** @description Who it was, where known only by the words of a source */
            user_ref: string | null;
            /** @description It was worth something to them; see docs/decisions */
            valued: boolean;
        };
        TouchSettlement: {
            detail?: string;
            /** @description It reached them, as far as is known now */
            left: boolean;
        };
        TouchSettlementInput: {
            detail?: string;
            /** @description It reached them, as far as is known now */
            left: boolean;
        };
        Trait: {
            account_id: string | null;
            /** @description Who wrote it down */
            author_id: string | null;
            confidence_percent: number;
            /**
             * Format: date
             * @description The last day on which it was known to be so
             */
            confirmed_on: string;
            /** Format: date-time */
            created_at: string;
            ended_on: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            learned_on: string;
            /** Format: uuid */
            name_id: string;
            person_id: string | null;
            /** @description Their own words */
            quote: string | null;
            revision: number;
            /** @description Where from, in words */
            source: string | null;
            /** @enum {string} */
            source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
            value: string;
        };
        TraitInput: {
            account_id: string | null;
            /** @description Who wrote it down */
            author_id: string | null;
            confidence_percent: number;
            /**
             * Format: date
             * @description The last day on which it was known to be so
             */
            confirmed_on: string;
            /** Format: date-time */
            created_at: string;
            ended_on: string | null;
            /** Format: uuid */
            id: string;
            /** Format: date */
            learned_on: string;
            /** Format: uuid */
            name_id: string;
            person_id: string | null;
            /** @description Their own words */
            quote: string | null;
            revision: number;
            /** @description Where from, in words */
            source: string | null;
            /** @enum {string} */
            source_kind: "manual" | "conversation" | "import" | "survey" | "mail";
            value: string;
        };
        TraitName: {
            /** @description How long an answer stays fresh; null: for good */
            fresh_days: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            name: string;
            position: number;
            /** @description The fact it is read from; null: it is told as a trait */
            reads: string | null;
            /** @enum {string} */
            record_kind: "account" | "person";
            revision: number;
            /** @description We decided that we need to know it */
            wanted: boolean;
        };
        TraitNameInput: {
            /** @description How long an answer stays fresh; null: for good */
            fresh_days: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "demographic" | "behavioural" | "psychographic" | "transactional";
            name: string;
            position: number;
            /** @description The fact it is read from; null: it is told as a trait */
            reads: string | null;
            /** @enum {string} */
            record_kind: "account" | "person";
            revision: number;
            /** @description We decided that we need to know it */
            wanted: boolean;
        };
        Undone: {
            kept: {
                reason: string;
                row: string;
            }[];
            /**
             * Format: uuid
             * @description The undo is itself a change: undoing this set does it again
             */
            set: string;
            undone: number;
        };
        UndoneInput: {
            kept: {
                reason: string;
                row: string;
            }[];
            /**
             * Format: uuid
             * @description The undo is itself a change: undoing this set does it again
             */
            set: string;
            undone: number;
        };
        Upload: {
            /** @description Of the whole file */
            bytes: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What is here; the next part begins at this offset */
            received: number;
        };
        UploadInput: {
            /** @description Of the whole file */
            bytes: number;
            /** Format: uuid */
            id: string;
            name: string;
            /** @description What is here; the next part begins at this offset */
            received: number;
        };
        User: {
            /** Format: date-time */
            created_at: string;
            disabled_at: string | null;
            email: string;
            /** Format: uuid */
            id: string;
            language: string | null;
            name: string;
            revision: number;
            /** @enum {string} */
            role: "owner" | "member" | "reader";
            time_zone: string | null;
        };
        UserInput: {
            /** Format: date-time */
            created_at: string;
            disabled_at: string | null;
            email: string;
            /** Format: uuid */
            id: string;
            language: string | null;
            name: string;
            revision: number;
            /** @enum {string} */
            role: "owner" | "member" | "reader";
            time_zone: string | null;
        };
        Verification: {
            closed_at: string | null;
            confidence: number;
            /** Format: date-time */
            created_at: string;
            drawn_by: string | null;
            /** Format: date */
            drawn_on: string;
            /** @description Of the base it was drawn from */
            fingerprint: string;
            /** Format: uuid */
            id: string;
            margin: number;
            /** @enum {string} */
            method: "margin" | "discovery";
            name: string;
            population: number;
            questions: ("there" | "role" | "email" | "phone" | "address")[];
            revision: number;
            seed: string;
            size: number;
            top: number;
            /** @enum {string} */
            unit: "customer" | "person";
        };
        VerificationCheck: {
            /** @description What was asked about is no longer there */
            gone: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            known_on: string;
            note: string | null;
            /** @description What is written down now */
            now: string | null;
            outcome: ("right" | "wrong" | "not-reached") | null;
            outcome_at: string | null;
            outcome_by: string | null;
            /** @enum {string} */
            question: "there" | "role" | "email" | "phone" | "address";
            revision: number;
            right_value: string | null;
            /** @description What was written down when drawn */
            value: string | null;
        };
        VerificationCheckInput: {
            /** @description What was asked about is no longer there */
            gone: boolean;
            /** Format: uuid */
            id: string;
            /** Format: date */
            known_on: string;
            note: string | null;
            /** @description What is written down now */
            now: string | null;
            outcome: ("right" | "wrong" | "not-reached") | null;
            outcome_at: string | null;
            outcome_by: string | null;
            /** @enum {string} */
            question: "there" | "role" | "email" | "phone" | "address";
            revision: number;
            right_value: string | null;
            /** @description What was written down when drawn */
            value: string | null;
        };
        VerificationInput: {
            closed_at: string | null;
            confidence: number;
            /** Format: date-time */
            created_at: string;
            drawn_by: string | null;
            /** Format: date */
            drawn_on: string;
            /** @description Of the base it was drawn from */
            fingerprint: string;
            /** Format: uuid */
            id: string;
            margin: number;
            /** @enum {string} */
            method: "margin" | "discovery";
            name: string;
            population: number;
            questions: ("there" | "role" | "email" | "phone" | "address")[];
            revision: number;
            seed: string;
            size: number;
            top: number;
            /** @enum {string} */
            unit: "customer" | "person";
        };
        VerificationJudged: {
            /** @description If all that were not reached are right */
            best: {
                high: number;
                low: number;
            };
            checked: number;
            drawn: number;
            /** @description Of the open ones, those that are no longer there */
            gone: number;
            high: number;
            /** @description At least so many of the whole are wrong */
            low: number;
            not_reached: number;
            open: number;
            population: number;
            /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
            rate: number | null;
            right: number;
            /** @description If all that were not reached are wrong */
            worst: {
                high: number;
                low: number;
            };
            wrong: number;
        };
        VerificationJudgedInput: {
            /** @description If all that were not reached are right */
            best: {
                high: number;
                low: number;
            };
            checked: number;
            drawn: number;
            /** @description Of the open ones, those that are no longer there */
            gone: number;
            high: number;
            /** @description At least so many of the whole are wrong */
            low: number;
            not_reached: number;
            open: number;
            population: number;
            /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
            rate: number | null;
            right: number;
            /** @description If all that were not reached are wrong */
            worst: {
                high: number;
                low: number;
            };
            wrong: number;
        };
        VerificationProposal: {
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** @description Worth × that probability */
            at_stake_minor: number;
            /** Format: date */
            known_on: string;
            person_id: string | null;
            person_name: string | null;
            /** @enum {string} */
            question: "there" | "role" | "email" | "phone" | "address";
            /** @description The probability that it is wrong by now */
            stale: number;
            value: string | null;
            worth_minor: number;
        };
        VerificationProposalInput: {
            /** Format: uuid */
            account_id: string;
            account_name: string;
            /** @description Worth × that probability */
            at_stake_minor: number;
            /** Format: date */
            known_on: string;
            person_id: string | null;
            person_name: string | null;
            /** @enum {string} */
            question: "there" | "role" | "email" | "phone" | "address";
            /** @description The probability that it is wrong by now */
            stale: number;
            value: string | null;
            worth_minor: number;
        };
        VerificationReport: {
            all: components["schemas"]["VerificationJudged"];
            owners: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                id: string | null;
                /** @description At least so many of the whole are wrong */
                low: number;
                name: string | null;
                not_reached: number;
                open: number;
                population: number;
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            questions: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                /** @description At least so many of the whole are wrong */
                low: number;
                not_reached: number;
                open: number;
                population: number;
                /** @enum {string} */
                question: "there" | "role" | "email" | "phone" | "address";
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            sources: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                id: string | null;
                /** @description At least so many of the whole are wrong */
                low: number;
                name: string | null;
                not_reached: number;
                open: number;
                population: number;
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            strata: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                /** @description At least so many of the whole are wrong */
                low: number;
                not_reached: number;
                open: number;
                population: number;
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @enum {string} */
                stratum: "top" | "rest";
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            verification: components["schemas"]["Verification"];
            /** @description What was wrong, and what is right */
            wrong: {
                /** Format: uuid */
                account_id: string;
                account_name: string | null;
                note: string | null;
                person_id: string | null;
                person_name: string | null;
                place: number;
                /** @enum {string} */
                question: "there" | "role" | "email" | "phone" | "address";
                right_value: string | null;
                value: string | null;
            }[];
        };
        VerificationReportInput: {
            all: components["schemas"]["VerificationJudgedInput"];
            owners: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                id: string | null;
                /** @description At least so many of the whole are wrong */
                low: number;
                name: string | null;
                not_reached: number;
                open: number;
                population: number;
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            questions: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                /** @description At least so many of the whole are wrong */
                low: number;
                not_reached: number;
                open: number;
                population: number;
                /** @enum {string} */
                question: "there" | "role" | "email" | "phone" | "address";
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            sources: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                id: string | null;
                /** @description At least so many of the whole are wrong */
                low: number;
                name: string | null;
                not_reached: number;
                open: number;
                population: number;
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            strata: {
                /** @description If all that were not reached are right */
                best: {
                    high: number;
                    low: number;
                };
                checked: number;
                drawn: number;
                /** @description Of the open ones, those that are no longer there */
                gone: number;
                high: number;
                /** @description At least so many of the whole are wrong */
                low: number;
                not_reached: number;
                open: number;
                population: number;
                /** @description The share of wrong ones in the whole, strata weighed by their size; null before any is checked */
                rate: number | null;
                right: number;
                /** @enum {string} */
                stratum: "top" | "rest";
                /** @description If all that were not reached are wrong */
                worst: {
                    high: number;
                    low: number;
                };
                wrong: number;
            }[];
            verification: components["schemas"]["VerificationInput"];
            /** @description What was wrong, and what is right */
            wrong: {
                /** Format: uuid */
                account_id: string;
                account_name: string | null;
                note: string | null;
                person_id: string | null;
                person_name: string | null;
                place: number;
                /** @enum {string} */
                question: "there" | "role" | "email" | "phone" | "address";
                right_value: string | null;
                value: string | null;
            }[];
        };
        VerificationRow: {
            checked: number;
            closed_at: string | null;
            confidence: number;
            /** Format: date-time */
            created_at: string;
            drawn_by: string | null;
            /** Format: date */
            drawn_on: string;
            /** @description Of the base it was drawn from */
            fingerprint: string;
            /** Format: uuid */
            id: string;
            margin: number;
            /** @enum {string} */
            method: "margin" | "discovery";
            name: string;
            not_reached: number;
            open: number;
            population: number;
            questions: ("there" | "role" | "email" | "phone" | "address")[];
            revision: number;
            seed: string;
            size: number;
            top: number;
            /** @enum {string} */
            unit: "customer" | "person";
            wrong: number;
        };
        VerificationRowInput: {
            checked: number;
            closed_at: string | null;
            confidence: number;
            /** Format: date-time */
            created_at: string;
            drawn_by: string | null;
            /** Format: date */
            drawn_on: string;
            /** @description Of the base it was drawn from */
            fingerprint: string;
            /** Format: uuid */
            id: string;
            margin: number;
            /** @enum {string} */
            method: "margin" | "discovery";
            name: string;
            not_reached: number;
            open: number;
            population: number;
            questions: ("there" | "role" | "email" | "phone" | "address")[];
            revision: number;
            seed: string;
            size: number;
            top: number;
            /** @enum {string} */
            unit: "customer" | "person";
            wrong: number;
        };
        VerificationSize: {
            population: number;
            /** @description How many of the base have what is asked about */
            questions: {
                [key: string]: number;
            };
            size: number;
            strata: {
                population: number;
                size: number;
                /** @enum {string} */
                stratum: "top" | "rest";
            }[];
        };
        VerificationSizeInput: {
            population: number;
            /** @description How many of the base have what is asked about */
            questions: {
                [key: string]: number;
            };
            size: number;
            strata: {
                population: number;
                size: number;
                /** @enum {string} */
                stratum: "top" | "rest";
            }[];
        };
        VerificationWork: {
            /** Format: uuid */
            account_id: string;
            account_name: string | null;
            checks: components["schemas"]["VerificationCheck"][];
            /** @description To write to; none that may not be used */
            email: string | null;
            person_id: string | null;
            person_name: string | null;
            /** @description To call; none that may not be used */
            phone: string | null;
            place: number;
            /** @enum {string} */
            stratum: "top" | "rest";
            title: string | null;
            user_id: string | null;
            worth_minor: number;
        };
        VerificationWorkInput: {
            /** Format: uuid */
            account_id: string;
            account_name: string | null;
            checks: components["schemas"]["VerificationCheckInput"][];
            /** @description To write to; none that may not be used */
            email: string | null;
            person_id: string | null;
            person_name: string | null;
            /** @description To call; none that may not be used */
            phone: string | null;
            place: number;
            /** @enum {string} */
            stratum: "top" | "rest";
            title: string | null;
            user_id: string | null;
            worth_minor: number;
        };
        WholeOrder: {
            /** Format: uuid */
            account_id: string;
            /** @description What it brings: its lines where it has any, else its total, else 0 */
            amount_minor: number;
            cancelled_on: string | null;
            cleared_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            freight_minor: number | null;
            /** Format: uuid */
            id: string;
            lines: {
                amount_minor: number;
                /** Format: date-time */
                created_at: string;
                discount: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                order_id: string;
                product_id: string | null;
                product_name: string | null;
                product_ref: string | null;
                quantity: string;
                /** @description In whole units of the order's currency */
                unit_price: string;
            }[];
            note: string | null;
            number: string | null;
            /** Format: date */
            ordered_on: string;
            person_id: string | null;
            refunds: components["schemas"]["Refund"][];
            revision: number;
            seller_ref: string | null;
            /** @enum {string} */
            state: "open" | "cleared" | "cancelled";
            /** @description As told; the lines override it */
            total_minor: number | null;
            /** Format: date-time */
            updated_at: string;
        };
        WholeOrderInput: {
            /** Format: uuid */
            account_id: string;
            /** @description What it brings: its lines where it has any, else its total, else 0 */
            amount_minor: number;
            cancelled_on: string | null;
            cleared_on: string | null;
            /** Format: date-time */
            created_at: string;
            currency: string;
            freight_minor: number | null;
            /** Format: uuid */
            id: string;
            lines: {
                amount_minor: number;
                /** Format: date-time */
                created_at: string;
                discount: string;
                /** Format: uuid */
                id: string;
                /** Format: uuid */
                order_id: string;
                product_id: string | null;
                product_name: string | null;
                product_ref: string | null;
                quantity: string;
                /** @description In whole units of the order's currency */
                unit_price: string;
            }[];
            note: string | null;
            number: string | null;
            /** Format: date */
            ordered_on: string;
            person_id: string | null;
            refunds: components["schemas"]["RefundInput"][];
            revision: number;
            seller_ref: string | null;
            /** @enum {string} */
            state: "open" | "cleared" | "cancelled";
            /** @description As told; the lines override it */
            total_minor: number | null;
            /** Format: date-time */
            updated_at: string;
        };
        Why: {
            /** @description overdue: days past the gap; due: days left, 0 is the last; never: days since `from` */
            days: number | null;
            /** @description What the days count from; null: nothing is known */
            from: ("touch" | "order" | "start") | null;
            gap_days: number;
            /** @enum {string} */
            kind: "overdue" | "due" | "never";
            worth_minor: number;
        };
        WhyInput: {
            /** @description overdue: days past the gap; due: days left, 0 is the last; never: days since `from` */
            days: number | null;
            /** @description What the days count from; null: nothing is known */
            from: ("touch" | "order" | "start") | null;
            gap_days: number;
            /** @enum {string} */
            kind: "overdue" | "due" | "never";
            worth_minor: number;
        };
        Wording: {
            channels: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
            /** Format: uuid */
            id: string;
            name: string;
            purposes: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
            revision: number;
            /** @description The newest first */
            versions: {
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** @description By language */
                texts: {
                    [key: string]: string;
                };
                version: number;
            }[];
        };
        WordingInput: {
            channels: ("email" | "call" | "letter" | "parcel" | "text" | "social" | "visit")[] | null;
            /** Format: uuid */
            id: string;
            name: string;
            purposes: ("educate" | "thank" | "help" | "listen" | "invite" | "ask" | "sell")[] | null;
            revision: number;
            /** @description The newest first */
            versions: {
                /** Format: date-time */
                created_at: string;
                /** Format: uuid */
                id: string;
                /** @description By language */
                texts: {
                    [key: string]: string;
                };
                version: number;
            }[];
        };
        Workspace: {
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            language: string;
            name: string;
            revision: number;
            time_zone: string;
        };
        WorkspaceInput: {
            /** Format: date-time */
            created_at: string;
            currency: string;
            /** Format: uuid */
            id: string;
            language: string;
            name: string;
            revision: number;
            time_zone: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
