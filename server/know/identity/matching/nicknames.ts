/** Names by which one person may go, each line one group; of our own collecting. A name may stand in several. */
const groups = `
robert rob bob bobby robbie bert robin
william will bill billy willie liam wilhelm willi willy
richard rick dick richie ricky rich
james jim jimmy jamie jem
john johnny jack jon johnnie
jonathan jon jonny johnathan
michael mike mick mickey micky mikey michel michele miguel
thomas tom tommy
charles charlie chuck chas carl karl
edward ed eddie ted teddy ned eduard
edmund ed eddie ted
andrew andy drew andreas andi
anthony tony antony anton toni
antonio tony toni toño
joseph joe joey jo josef sepp jupp
joshua josh
daniel dan danny dani
david dave davy davie
matthew matt matty matthias mathew
matthias matt matze mathias
christopher chris kit topher christoph
christian chris
christine chris chrissie tina christina christa
nicholas nick nicky nico nicolas niko nikolaus klaus
benjamin ben benny benji
samuel sam sammy
samantha sam sammy
alexander alex sandy lex alec xander sascha aleksandr
alexandra alex sandy sandra lexi sascha
alexis alex lexi
stephen steve stevie steven stefan stephan
patrick pat paddy rick
patricia pat patty tricia trish patsy
peter pete petey petra
philip phil phillip pip
gregory greg gregor
geoffrey geoff jeff jeffrey
gerald gerry jerry
jerome jerry
gerard gerry gerhard gerd
timothy tim timmy
kenneth ken kenny
ronald ron ronnie
donald don donnie
douglas doug dougie
lawrence larry laurie lars lorenz
leonard leo len lenny leon
leonardo leo
raymond ray
francis frank fran franz
frederick fred freddie freddy fritz friedrich
frederik fred rik
henry harry hank hal heinrich heinz
harold harry hal
harrison harry
albert al bert bertie
alfred alf fred alfie al
arthur art artie
walter walt wally
victor vic viktor
vincent vince vinnie
theodore ted teddy theo theodor
zachary zach zack zac
nathaniel nathan nate nat
nathan nate nat
jacob jake jakob
isaac zac ike
abraham abe bram
tobias toby tobi
sebastian seb bastian basti
dominic dom nic dominik
maximilian max maxi
oliver ollie olli oli
cameron cam
terence terry terrence
theresa terry tess tessa teresa resi
martin marty
russell russ
stanley stan
stuart stu stewart
simon si
wayne way
eugene gene
clifford cliff
bernard bernie bernhard bernd
barnaby barney
elizabeth liz lizzie beth betty eliza libby lisa bess elisabeth elise lisbeth ella elsie lilli
margaret maggie meg peggy marge greta margarete margit gretel rita madge
katherine kate kathy katie kat catherine cathy kathryn katharina katrin kathleen kitty cath
mary molly polly mamie marie maria may
maria mia ria mitzi
deborah deb debbie debra
rebecca becky becca bex
jennifer jen jenny
jessica jess jessie
victoria vicky tori vikki vicki
susan sue susie suzy susanne susanna suzanne sanne
barbara barb babs barbie bärbel baerbel
dorothy dot dottie dolly dora
florence flo florrie
frances fran frankie fanny
franziska franzi
gabriele gabi gaby gabriella gabrielle
ursula uschi ulla
johanna hanna hannah jo anna
anna ann anne annie anita anja annette nan nancy
eleanor ellie nell nora elena helen
helen nell ellen lena helena helene
isabella bella izzy isabel isobel isabelle
jacqueline jackie jacqui
joanna jo joanne
josephine jo josie
judith judy jutta
kimberly kim kimberley
laura laurie lori
linda lin lindy
lillian lily lil
louise lou lulu
lucy lucinda luzie lucille
madeleine maddie maddy madison madeline
michelle shelly micky
millicent millie
emily em emmy millie
amelia millie amy mia
natalie nat nata natalia natasha
nicole nicky nikki nic
olivia liv livvy
pamela pam
penelope penny
philippa pippa pip
rachel rach rae
rosemary rose rosie romy
sarah sally sadie sara
stephanie steph steffi stefanie
sophia sophie sofie sonja
susanna sanna
tabitha tabby
valerie val
veronica ronnie vera roni
virginia ginny ginger
wendy gwendolyn gwen
charlotte charlie lotte lottie
evelyn eve evie eva lynn
evangeline eve evie
genevieve evie jenny
georgina george georgie gina
george georgie georg jorge schorsch jürgen
hans johannes johann hannes jan johnny
joachim jochen achim
jose pepe josep
francisco paco pancho frank
guadalupe lupe
ignacio nacho
enrique quique kike
giovanni gianni nino
giuseppe beppe pino peppe
salvatore toto sal
mohammed mohamed muhammad mohammad muhammed
dmitri dima dmitry
ivan vanya
natalia natasha
ekaterina katya
mikhail misha
vladimir vova volodya
yevgeny zhenya evgeny
`;

let byName: Map<string, number[]> | undefined;

/** The groups a folded given name stands in; empty for most. */
export function nicknameGroups(name: string): readonly number[] {
  if (!byName) {
    byName = new Map();
    for (const [at, line] of groups.trim().split("\n").entries())
      for (const one of line.split(" ")) byName.set(one, [...(byName.get(one) ?? []), at + 1]);
  }
  return byName.get(name) ?? [];
}
