import { ActionIcon, Anchor, Badge, Button, Group, Text, Title, Tooltip } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { ExportList } from "../../app/exports/export-menu.tsx";
import { api, ifMatch, type Schemas, unwrap } from "../../app/api/client.ts";
import { useMay } from "../../app/settings/role.ts";
import { act, HistoryDrawer, UnsavedChanges } from "../../know/accounts/index.ts";
import { Panel } from "../../ui/panel.tsx";
import { useShortcuts } from "../../ui/shortcuts.ts";
import { Buyers } from "./buyers.tsx";
import { ProductIdentity, ProductName, shownBy } from "./product-identity.tsx";
import { ProductOrders } from "./product-orders.tsx";
import classes from "./product.module.css";
import { Sold } from "./sold.tsx";

/** One product: what it is, what it brings, who buys it and when. */
export function Product() {
  const { t } = useTranslation();
  const { id } = useParams({ strict: false }) as { id: string };
  const [history, setHistory] = useState(false);
  const { data: product, error } = useQuery({
    queryKey: ["products", id],
    queryFn: async () => unwrap(await api.GET("/api/v1/products/{id}", { params: { path: { id } } })),
  });
  const { data: sales } = useQuery({
    queryKey: ["products", id, "sales"],
    queryFn: async () =>
      unwrap(await api.GET("/api/v1/products/{id}/sales", { params: { path: { id } } })) as Schemas["ProductSales"],
  });
  useShortcuts([
    {
      keys: "e",
      label: t("product.edit-first"),
      run: () => document.querySelector<HTMLElement>("#product-name button")?.click(),
    },
  ]);
  if (error && !product) throw error;
  if (!product) return <Frame />;
  return (
    <>
      <Head product={product} onHistory={() => setHistory(true)} />
      <div className={classes.columns}>
        <div className={classes.side}>
          <Panel title={t("product.identity")}>
            <ProductIdentity product={product} />
          </Panel>
          <Panel title={t("product.brings")}>
            {sales ? <Sold sales={sales} /> : <div style={{ minHeight: 150 }} />}
          </Panel>
        </div>
        <div className={classes.main}>
          <Panel title={t("product.buyers")}>
            {sales ? <Buyers sales={sales} /> : <div style={{ minHeight: 150 }} />}
          </Panel>
          <Panel title={t("product.orders")} actions={<ExportList list={`/products/${id}/orders`} />}>
            <ProductOrders key={id} product={id} />
          </Panel>
        </div>
      </div>
      <HistoryDrawer record={history ? id : null} name={product.name} onClose={() => setHistory(false)} />
      <UnsavedChanges />
    </>
  );
}

function Head({ product, onHistory }: { product: Schemas["Product"]; onHistory: () => void }) {
  const { t } = useTranslation();
  const may = useMay();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${product.name} · Tilth`;
  }, [product.name]);
  const path = { id: product.id };
  const turn = (discontinued: boolean): void =>
    void act(t(discontinued ? "product.now-discontinued" : "product.now-sold"), shownBy, async () =>
      unwrap(
        await api.PATCH("/api/v1/products/{id}", {
          params: { path },
          body: { discontinued },
          ...ifMatch(product.revision),
        }),
      ),
    );
  const remove = async (): Promise<void> => {
    const gone = await act(t("product.removed", { name: product.name }), ["customers"], async () =>
      unwrap(await api.DELETE("/api/v1/products/{id}", { params: { path }, ...ifMatch(product.revision) })),
    );
    if (gone) await navigate({ to: "/products" });
  };
  return (
    <Group justify="space-between" align="flex-start" gap="xs" mb="sm">
      <div style={{ minWidth: 0, flex: "1 1 260px" }}>
        <Group gap="xs" align="center">
          <Title order={1} id="product-name">
            <ProductName product={product} />
          </Title>
          {product.discontinued && (
            <Badge variant="outline" color="gray" tt="none" style={{ flex: "none", color: "inherit" }}>
              {t("product.discontinued")}
            </Badge>
          )}
        </Group>
        <Text size="sm" c="dimmed">
          <Anchor component={Link} to="/products" inherit underline="always">
            {t("app.go.products")}
          </Anchor>
          {product.sample && ` · ${t("product.sample")}`}
        </Text>
      </div>
      <Group gap="xs">
        <Tooltip label={t("product.history")}>
          <ActionIcon variant="default" size={32} aria-label={t("product.history")} onClick={onHistory}>
            <IconHistory size={17} />
          </ActionIcon>
        </Tooltip>
        {may.write && (
          <>
            <Button variant="default" onClick={() => turn(!product.discontinued)}>
              {t(product.discontinued ? "product.sell-again" : "product.discontinue")}
            </Button>
            <Button variant="default" onClick={() => void remove()}>
              {t("product.remove")}
            </Button>
          </>
        )}
      </Group>
    </Group>
  );
}

/** The frame stands before the data, so that nothing jumps when it comes. */
function Frame() {
  return (
    <div className={classes.columns} aria-busy="true">
      {(["side", "main"] as const).map((area) => (
        <div key={area} className={classes[area]}>
          <div className="tilth-panel" style={{ minHeight: 320 }} />
        </div>
      ))}
    </div>
  );
}
