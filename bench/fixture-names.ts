/** Name parts of our own choosing. Common ones first: they are drawn by rank, so that the first are as frequent as such names are. */
export const givenNames =
  "Maria Anna Thomas Michael Andreas Peter Stefan Sabine John David James Mary Susanne Christian Martin Monika Robert William Elizabeth Claudia Daniel Markus Petra Sarah Laura Julia Alexander Frank Jürgen Karin Richard Emma Paul Linda Ursula Wolfgang Klaus Nicole Jennifer Mark Karen Helga Birgit Sophie Jan Tobias Sven Katharina Heike Ralf Lukas Felix Jonas Leon Mia Hannah Lea Nina Eva Ruth Ingrid Renate Dieter Uwe Bernd Jörg Günter Manfred Gerhard Werner Heinz Hans Karl Olaf Kai Nils Lars Erik Björn Ana Luis Carlos José Carmen Elena Marco Giulia Luca Francesca Paolo Chiara Pierre Marie Jean Camille Louis Chloé Mehmet Ayşe Fatma Mustafa Emre Zeynep Piotr Agnieszka Krzysztof Małgorzata Tomasz Ewa Ivan Olga Dmitri Natalia Sergei Irina Yuki Haruto Priya Arjun Ananya Rahul Grace Henry Oliver Amelia Isla Noah Ava Ethan Chloe Lucas Zoe Owen Ella Leo Freya Oscar Alice Hugo Ida Axel Elsa Viggo Astrid Anton Thea Magnus Saga Rasmus Ingeborg Aurelio Benedetta Ottavio Fiorella Wilhelmina Leopold Kunigunde Balthasar Philippa Cornelius".split(
    " ",
  );

export const familyNames =
  "Müller Schmidt Schneider Fischer Smith Weber Meyer Wagner Becker Jones Schulz Hoffmann Williams Koch Brown Bauer Taylor Richter Klein Davies Wolf Schröder Neumann Evans Schwarz Zimmermann Braun Johnson Krüger Hofmann Hartmann Roberts Lange Schmitt Werner Krause Walker Meier Lehmann Wright Schmid Schulze Robinson Maier Köhler Thompson Herrmann König White Walter Mayer Hughes Huber Kaiser Edwards Fuchs Peters Green Lang Scholz Hall Möller Weiß Wood Jung Hahn Harris Schubert Vogel Lewis Friedrich Keller Martin Günther Frank Jackson Berger Winkler Clarke Roth Beck Turner Lorenz Baumann Hill Franke Albrecht Scott Schuster Simon Cooper Ludwig Böhm Morris Winter Kraus Ward Martens Schumacher Moore Krämer Vogt King Stein Jäger Watson Otto Sommer Baker Groß Seidel Harrison Heinrich Brandt Morgan Haas Schreiber Patel Graf Dietrich Young Ziegler Kuhn Allen Pohl Engel Mitchell Horn Busch Bennett Bergmann Voigt Sauer Arnold Wolff Pfeiffer García Rossi Dubois Nowak Ivanov Yılmaz Kowalski Silva Santos Ferrari Moreau Petrov Demir Wiśniewski Novák Horváth Jensen Hansen Larsen Nilsson Andersson Virtanen O'Brien O'Neill Murphy Kelly Walsh Byrne Ryan".split(
    " ",
  );
/** Rare family names are put together: 40 × 34. */
export const familyFronts =
  "Ahren Birken Buchen Dornen Eber Ecken Eichen Erlen Falken Felden Fichten Garten Gold Grün Hasel Hoch Hohen Holz Kirch Kreuz Linden Löwen Mühl Neu Ober Pappel Rosen Rot Sand Schön Silber Stein Strauch Tannen Tief Unter Wald Weiden Wiesen Winter".split(
    " ",
  );
export const familyBacks =
  "acker au bach bauer baum berg born bruch brück burg dorf eck feld fels garten gruber hagen halm hardt haus heim hof holz horst hütte kamp land meier mann müller reuter rode stätter thal".split(
    " ",
  );

export const hanFamilies = [..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"];
export const hanGivens = [
  ..."伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建华国文玉红梅春海雪晨宇浩然欣怡思雨婷佳琪子轩",
];
export const arabicGivens =
  "محمد أحمد فاطمة علي خالد مريم يوسف عائشة عمر نور حسن ليلى إبراهيم سارة محمود زينب طارق هدى كريم سلمى".split(" ");
export const arabicFamilies =
  "الأحمد الحسن العلي المصري الشامي حداد نجار خوري سليمان منصور الخطيب القاسم البغدادي الحلبي درويش صالح ناصر الزهراني العتيبي بركات".split(
    " ",
  );

/** Coined firm names: 44 × 40 × 30 are more than any fixture needs. */
export const coinedFronts =
  "Al Ar Bel Bor Cal Cor Dal Del Dor El Fal Fen Gal Gar Hal Har Il Jor Kal Kel Lan Lor Mal Mer Mon Nal Nor Or Pal Per Quin Ral Ros Sal Sel Tal Tor Ul Val Ver Wal Xan Yar Zel".split(
    " ",
  );
export const coinedMiddles =
  "a ana ava be bero ca cora da dina du e ena era fo gari go i ida ima ita la lemo li ma mira mo na nelo no o ola pe ra rino ro sa ta tevo ti vi".split(
    " ",
  );
export const coinedBacks =
  "bis cor dan dex don fix gon gra lan lex lis lon lux mar mex nis nor pan phor quist ris ron sol tas tech tis tor tra vex via".split(
    " ",
  );
export const trades =
  "Maschinenbau Logistik Handel Systems Consulting Software Bau Foods Metall Druck Medical Solar Elektro Textil Papier Transport Trading Möbel Energie Optik Chemie Pharma Design Engineering Labs Partners Holding Werkzeuge Kunststoff Verpackung Brauerei Kaffee Weine Feinkost Gartenbau Spedition Immobilien Versicherung Analytics Robotics".split(
    " ",
  );
export const legalForms = "GmbH|Inc|Ltd|AG|GmbH & Co. KG|KG|LLC|SE|SARL|BV|S.p.A.|AB|Oy|Corp".split("|");
export const hanFirmWords = "华盛 东方 金龙 长城 新星 海天 明达 瑞丰 中兴 泰和 宏远 天翼 百川 恒信 永安 嘉禾".split(
  " ",
);
export const hanTrades = "贸易 科技 电子 食品 机械 物流 纺织 医药 建材 能源".split(" ");
export const arabicFirmWords = "النور الفجر الأمل الشرق النجوم الخليج الواحة الريادة البركة السلام".split(" ");
export const arabicTrades = "للتجارة للصناعة للنقل للأغذية للمقاولات للتقنية".split(" ");

export const cities =
  "Berlin London Hamburg München Wien Paris Köln Manchester Zürich Frankfurt Leeds Stuttgart Bristol Düsseldorf Madrid Leipzig Dortmund Essen Glasgow Bremen Dresden Hannover Nürnberg Lyon Milano Birmingham Graz Basel Duisburg Bochum Edinburgh Wuppertal Bielefeld Bonn Münster Torino Sevilla Mannheim Karlsruhe Augsburg Wiesbaden Linz Genève Liverpool Bologna Bordeaux Gdańsk Kraków Poznań Malmö Göteborg Aarhus Porto Braga 上海 北京 深圳 广州 دبي القاهرة بيروت Kiel Lübeck Erfurt Rostock Mainz Kassel Halle Salzburg Innsbruck Bern Luzern Lausanne Cardiff Swansea York Norwich Exeter Cork Galway Oulu Turku Bergen Trondheim Brno Ostrava Szeged Pécs Nantes Rennes Lille Toulouse Nice Bilbao Murcia Palermo Catania Bari".split(
    " ",
  );
export const industries =
  "Engineering|Food|Retail|Construction|Logistics|Health|Software|Energy|Chemicals|Textiles|Printing|Furniture|Consulting|Education|Agriculture|Hospitality|Insurance|Real estate|Electronics|Packaging".split(
    "|",
  );
