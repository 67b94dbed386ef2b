import { createTheme, type MantineColorsTuple } from "@mantine/core";

// Green of a field, for what we do; clay for what is overdue; both checked for contrast on paper and on soil.
const leaf: MantineColorsTuple = [
  "#eef7f1",
  "#dcece2",
  "#b8d9c5",
  "#90c4a6",
  "#6fb28b",
  "#4f9c72",
  "#2c6a4c",
  "#255b41",
  "#1d4a35",
  "#153828",
];
const clay: MantineColorsTuple = [
  "#fdf1ec",
  "#f7ddd2",
  "#efbba5",
  "#e69674",
  "#de774c",
  "#d26235",
  "#a94522",
  "#933a1b",
  "#7a2f15",
  "#5f230e",
];

/** The head of a dialog is no second banner of the page. */
const plainHeader = { header: { role: "presentation" } };

export const theme = createTheme({
  primaryColor: "leaf",
  colors: { leaf, clay },
  // White letters stand on this one in both schemes.
  primaryShade: { light: 6, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.36,
  defaultRadius: "sm",
  fontFamily:
    'ui-sans-serif, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif',
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "19px" },
  headings: {
    fontWeight: "650",
    sizes: { h1: { fontSize: "22px" }, h2: { fontSize: "17px" }, h3: { fontSize: "14px" } },
  },
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Button: { defaultProps: { size: "sm" } },
    // Whoever types a few letters and Enter means the first that fits; without it Enter would send the form behind.
    Select: { defaultProps: { selectFirstOptionOnChange: true } },
    MultiSelect: { defaultProps: { selectFirstOptionOnChange: true } },
    TextInput: { defaultProps: { size: "sm" } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    Modal: { defaultProps: { transitionProps: { duration: 0 }, attributes: plainHeader } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Drawer: { defaultProps: { transitionProps: { duration: 0 }, attributes: plainHeader } },
  },
});
