/** Names and phrases of the sample firm's customers; invented. Phone numbers lie in ranges kept for fiction where a country has one. */
export interface Region {
  country: string;
  cities: readonly string[];
  given: readonly string[];
  family: readonly string[];
  streets: readonly string[];
  /** Text before a random tail of digits. */
  phone: string;
  digits: number;
  language: string;
}

export const regions: readonly (readonly [Region, number])[] = [
  [
    {
      country: "GB",
      cities: ["Leeds", "Bristol", "Norwich", "York", "Exeter", "Stirling", "Hereford", "Lincoln", "Durham", "Truro"],
      given: [
        "Alice",
        "Tom",
        "Priya",
        "George",
        "Hannah",
        "Owen",
        "Grace",
        "Samuel",
        "Zara",
        "Nathan",
        "Ruth",
        "Imran",
        "Ella",
        "Colin",
        "Maeve",
        "Fiona",
        "Hugh",
        "Anwen",
        "Callum",
        "Beth",
        "Rupert",
        "Leila",
        "Angus",
        "Nora",
      ],
      family: [
        "Hartley",
        "Okafor",
        "Bramwell",
        "Shah",
        "Pemberton",
        "Wragg",
        "Lindley",
        "Doyle",
        "Ashworth",
        "Kaur",
        "Fenwick",
        "Marsh",
        "Trevena",
        "Calloway",
        "Thackeray",
        "Blewitt",
        "Penrose",
        "Sowerby",
        "Adeyemi",
        "Winslow",
      ],
      streets: ["Orchard Lane", "Mill Road", "Castle Street", "Quarry Hill", "Station Road"],
      phone: "+441632960",
      digits: 3,
      language: "en",
    },
    44,
  ],
  [
    {
      country: "DE",
      cities: ["München", "Köln", "Göttingen", "Würzburg", "Bremen", "Freiburg", "Görlitz", "Lübeck"],
      given: [
        "Jürgen",
        "Annika",
        "Björn",
        "Käthe",
        "Lukas",
        "Sabine",
        "Özlem",
        "Florian",
        "Greta",
        "Matthias",
        "Heike",
        "Volker",
        "Frauke",
        "Emre",
        "Silke",
        "Jonas",
      ],
      family: [
        "Müller",
        "Schäfer",
        "Groß",
        "Öztürk",
        "Köhler",
        "Weiß",
        "Jäger",
        "Brückner",
        "Lindemann",
        "Voß",
        "Harnisch",
        "Kröger",
        "Altenburg",
        "Seidel",
      ],
      streets: ["Gärtnerweg", "Mühlenstraße", "Am Anger", "Lindenallee", "Bahnhofstraße"],
      phone: "+493023125",
      digits: 3,
      language: "de",
    },
    26,
  ],
  [
    {
      country: "NL",
      cities: ["Utrecht", "Delft", "Zwolle", "Breda"],
      given: ["Sanne", "Joris", "Femke", "Daan", "Maartje", "Wouter", "Lotte", "Ruben", "Anouk", "Bram"],
      family: [
        "de Vries",
        "van den Berg",
        "Dijkstra",
        "Bakker",
        "Hoekstra",
        "Postma",
        "van Leeuwen",
        "Kuiper",
        "Terpstra",
      ],
      streets: ["Kwekersstraat", "Singel", "Dorpsweg"],
      phone: "+31850001",
      digits: 3,
      language: "nl",
    },
    12,
  ],
  [
    {
      country: "FR",
      cities: ["Nantes", "Angers", "Besançon", "Nîmes"],
      given: ["Élodie", "Benoît", "Chloé", "Rémi", "Inès", "Mathilde", "Gaël", "Solène", "Thibault", "Noémie"],
      family: ["Lefèvre", "Garnier", "Rousseau", "Besson", "Quémeneur", "Marchand", "Delaunay", "Pélissier", "Tanguy"],
      streets: ["rue des Jardins", "quai de la Loire", "chemin du Verger"],
      phone: "+3319900",
      digits: 4,
      language: "fr",
    },
    10,
  ],
  [
    {
      country: "CN",
      cities: ["昆明", "杭州"],
      given: ["伟", "秀英", "敏", "静", "建国", "晓明", "丽华"],
      family: ["王", "李", "陈", "赵", "孙", "林"],
      streets: ["园林路", "花卉街"],
      phone: "+8687155501",
      digits: 3,
      language: "zh",
    },
    4,
  ],
  [
    {
      country: "EG",
      cities: ["القاهرة", "الإسكندرية"],
      given: ["ليلى", "أحمد", "سارة", "يوسف", "منى", "كريم", "هدى"],
      family: ["حسن", "منصور", "النجار", "فهمي", "سليمان"],
      streets: ["شارع النيل", "شارع الزهور"],
      phone: "+2025550",
      digits: 4,
      language: "ar",
    },
    4,
  ],
];

/** Kind of business: its industry, how such firms are called in each country ({n} a family name, {c} the city), how much they buy. */
export const trades = [
  {
    industry: "Garden centres",
    appetite: 3,
    names: {
      GB: ["{n} Garden Centre", "{c} Plants"],
      DE: ["Gartencenter {n}", "{n} Blumen"],
      NL: ["Tuincentrum {n}"],
      FR: ["Jardinerie {n}"],
    },
  },
  {
    industry: "Landscaping",
    appetite: 1.6,
    names: {
      GB: ["{n} Landscapes", "{c} Grounds"],
      DE: ["{n} Gartenbau GmbH"],
      NL: ["{n} Tuinen BV"],
      FR: ["{n} Paysages"],
    },
  },
  {
    industry: "Farms",
    appetite: 1.2,
    names: {
      GB: ["{n} Farm", "{n} Orchards"],
      DE: ["Hof {n}", "Obsthof {n}"],
      NL: ["Boerderij {n}"],
      FR: ["Ferme {n}"],
    },
  },
  {
    industry: "Hotels",
    appetite: 0.8,
    names: {
      GB: ["The {c} Arms", "{n} House Hotel"],
      DE: ["Gasthof {n}", "Hotel {c}"],
      NL: ["Hotel {n}"],
      FR: ["Hôtel {n}"],
    },
  },
  {
    industry: "Municipal parks",
    appetite: 2.2,
    names: {
      GB: ["{c} Parks Department"],
      DE: ["Grünflächenamt {c}"],
      NL: ["Gemeente {c} Groen"],
      FR: ["Parcs de {c}"],
    },
  },
  {
    industry: "Schools",
    appetite: 0.5,
    names: {
      GB: ["{c} Grammar School", "{n} Primary School"],
      DE: ["Gymnasium {c}", "{n}-Schule {c}"],
      NL: ["Basisschool {n}"],
      FR: ["Lycée {n}"],
    },
  },
  {
    industry: "Vineyards",
    appetite: 1.4,
    names: { GB: ["{n} Vineyard"], DE: ["Weingut {n}"], NL: ["Wijngaard {n}"], FR: ["Domaine {n}", "Château {n}"] },
  },
  {
    industry: "Retail",
    appetite: 1,
    names: {
      GB: ["{n} Hardware", "{n} & Daughters"],
      DE: ["Baumarkt {n}", "{n} & Söhne"],
      NL: ["{n} Doe-het-zelf"],
      FR: ["Quincaillerie {n}"],
    },
  },
] as const;

/** How people and towns of other scripts are written in their addresses. */
export const latin: Record<string, string> = {
  伟: "wei",
  秀英: "xiuying",
  敏: "min",
  静: "jing",
  建国: "jianguo",
  晓明: "xiaoming",
  丽华: "lihua",
  王: "wang",
  李: "li",
  陈: "chen",
  赵: "zhao",
  孙: "sun",
  林: "lin",
  昆明: "kunming",
  杭州: "hangzhou",
  ليلى: "layla",
  أحمد: "ahmed",
  سارة: "sara",
  يوسف: "youssef",
  منى: "mona",
  كريم: "karim",
  هدى: "hoda",
  حسن: "hassan",
  منصور: "mansour",
  النجار: "elnaggar",
  فهمي: "fahmy",
  سليمان: "soliman",
  القاهرة: "cairo",
  الإسكندرية: "alexandria",
};

/** How firms are called where Latin words would be out of place. */
export const otherScripts: Record<string, readonly string[]> = {
  CN: ["{c}{n}园艺有限公司", "{n}氏花卉", "{c}{n}苗圃"],
  EG: ["مشاتل {n}", "حدائق {c}", "زهور {n}"],
};

export const titles = [
  ["Head gardener", "uses"],
  ["Purchasing manager", "decides"],
  ["Owner", "decides"],
  ["Managing director", "decides"],
  ["Grounds supervisor", "influences"],
  ["Accounts", "pays"],
  ["Shop manager", "influences"],
  ["Apprentice", "uses"],
] as const;

export const products = [
  ["Ash-handled digging spade", "Tools", 3490],
  ["Border fork", "Tools", 3250],
  ["Bypass secateurs", "Tools", 2790],
  ["Long-reach lopper", "Tools", 5490],
  ["Wheelbarrow, 90 litre", "Tools", 11900],
  ["Oscillating hoe", "Tools", 4150],
  ["Kneeling pad, box of 10", "Tools", 5900],
  ["Peat-free compost, pallet of 60", "Soil and feed", 38900],
  ["Bark mulch, bulk bag", "Soil and feed", 7400],
  ["Seaweed feed, 20 litre", "Soil and feed", 6250],
  ["Slow-release feed, 25 kg", "Soil and feed", 4790],
  ["Horticultural grit, bulk bag", "Soil and feed", 6900],
  ["Biochar, 500 litre", "Soil and feed", 18900],
  ["Wildflower meadow seed, 1 kg", "Seed", 8900],
  ["Hard-wearing lawn seed, 20 kg", "Seed", 9990],
  ["Green manure mix, 10 kg", "Seed", 4550],
  ["Heritage tomato seed, tray of 24", "Seed", 3120],
  ["Winter salad seed, tray of 24", "Seed", 2890],
  ["Terracotta pot 30 cm, crate of 12", "Pots", 8600],
  ["Oak half barrel", "Pots", 4950],
  ["Recycled propagation tray, 100", "Pots", 5200],
  ["Zinc planter, large", "Pots", 12900],
  ["Drip irrigation set, 100 m", "Water", 15900],
  ["Rainwater tank, 1000 litre", "Water", 24900],
  ["Timer valve, twin", "Water", 6490],
  ["Soaker hose, 50 m", "Water", 3990],
  ["Cold frame, cedar", "Glass", 21900],
  ["Lean-to greenhouse", "Glass", 148000],
  ["Shade netting, 50 m", "Glass", 8450],
  ["Bumblebee hive", "Care", 7950],
  ["Nematodes, 500 m²", "Care", 5150],
  ["Copper slug tape, 50 m", "Care", 4490],
] as const;

export const items = [
  ["Pruning calendar for the year", "guide", ["pruning"], ["Garden centres", "Landscaping", "Vineyards", "Farms"]],
  ["Ten shrubs that forgive a dry summer", "article", ["drought"], ["Landscaping", "Municipal parks", "Hotels"]],
  ["How Lincoln's parks halved their watering", "report", ["water"], ["Municipal parks", "Schools"]],
  ["Open day at the trial garden", "occasion", ["meeting"], []],
  ["Setting up a school plot in six lessons", "guide", ["teaching"], ["Schools"]],
  ["Window displays that sold in March", "article", ["display"], ["Garden centres", "Retail"]],
  ["Soil test with reading, free for customers", "gift", ["soil"], ["Farms", "Vineyards", "Municipal parks"]],
  ["Meet another vineyard that went peat-free", "introduction", ["peat-free"], ["Vineyards"]],
  ["Handwritten note of thanks", "thanks", ["thanks"], []],
  ["Slugs without pellets: what worked on trial", "report", ["pests"], ["Farms", "Garden centres", "Schools"]],
  ["Courtyard planting for hotels", "guide", ["design"], ["Hotels"]],
  ["A packet of wildflower seed by post", "gift", ["thanks"], []],
] as const;

export const reasons = [
  "Recommended by somebody",
  "Advice when it mattered",
  "Delivery on the day",
  "Quality that lasts",
  "Near to us",
  "Price",
];

export const stories = [
  "Came to us after a supplier left them without compost in April; we drove it over the same evening.",
  "The head gardener met us at the county show and stayed for two hours at the soil stand.",
  "Recommended by a neighbour who has bought from us for ten years.",
  "They wanted one order a year with one invoice. We do that for them and nobody else offered.",
];

export const helpful = [
  "explained why the new feed needs warm soil",
  "sent the soil reading with what to do about it",
  "found the missing pallet and credited the carriage",
  "told them which of our seed lots germinates best this year",
  "showed how to set the timer valve for the dry weeks",
];

export const talks = [
  "Busy season, glad we rang. Wants to hear about drought planting in spring.",
  "New assistant starts next month; send the pruning calendar to both.",
  "Happy with the last delivery. Asked whether we know a good apprentice.",
  "Complained about the pots cracked in frost; we replace them.",
  "Thinking about peat-free, worried about watering. Visit planned.",
];

export const pitches = [
  "offered the spring range",
  "asked about the greenhouse order",
  "mentioned the early-order discount",
];
