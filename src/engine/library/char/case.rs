//! Lower and upper case beyond ASCII. Runs are: distance from the last character before, twice the length plus (step - 1), and the
//! difference to the mapped character with its sign in the lowest bit.
use super::unicode::number;

fn mapped(runs: &str, many: &str, c: char) -> [char; 3] {
    let runs = runs.as_bytes();
    let wanted = c as u32;
    let mut at = 0;
    let mut position = 0;
    while at < runs.len() {
        let start = position + number(runs, &mut at);
        let shape = number(runs, &mut at);
        let delta = number(runs, &mut at);
        let step = (shape & 1) + 1;
        position = start + (shape / 2 - 1) * step;
        if wanted < start { break; }
        if wanted <= position && (wanted - start) % step == 0 {
            let difference = (delta >> 1) as i32 ^ -((delta & 1) as i32);
            return [unsafe { super::from_u32_unchecked((wanted as i32 + difference) as u32) }, '\0', '\0'];
        }
    }
    let mut rest = many.chars();
    while let Some(from) = rest.next() {
        let to = [rest.next(), rest.next(), rest.next()];
        if from == c {
            return to.map(|x| match x { Some('-') => '\0', Some(x) => x, None => '\0' });
        }
    }
    [c, '\0', '\0']
}
pub(super) fn to_lower(c: char) -> [char; 3] {
    if c.is_ascii() { [c.to_ascii_lowercase(), '\0', '\0'] } else { mapped(LOWER, LOWER_MANY, c) }
}
pub(super) fn to_upper(c: char) -> [char; 3] {
    if c.is_ascii() { [c.to_ascii_uppercase(), '\0', '\0'] } else { mapped(UPPER, UPPER_MANY, c) }
}

/// Runs of characters with one lowercase character.
const LOWER: &str = "\
@<N2@42>@4B2A324723A123O2222A?17242DJ115222LI112224JI112232N912DI112FI112222JI112NI122FJ112BJ112242FJ112JJ122LJ117222DK112222DK132222DK11222\
4BK115222FK11224228241222241222241C123C1232415222A<12O61I2222C@12C1282FED512222ED112@ED532222EH112J812N81;2BB15242292H>72L426J422@824N72B2@4\
2B1@4D22@19I1262G732222=12236C@11@2@:1@4@4A3C22:G3222N11?23A623L4@6JD;L4@LH322@LH362@LH3CM2@:@JOB11<@1DI8227F5OGG136OGG1AD1G92:2MGK32A62:@1?\
9<?;@1?9@1?9<?<9?9@1?I1@1?9@1?9@1?94?14C912A1<8K:12A1<4?14G<=4?14O=12=<4O?14K?12A1JB12IKJ342MGA412KH@472H3N2@2@2D122CC3D3D3AC7@6@6A32222MNC5\
12KLM112MLC537222GCD512IOC512MCD512KCD522232294MGD51E62952522NDI7O22D1M12H8?24O32;5222G@DA11;252222ODJD13524E1222GHJD112MIJD112EIJD112AHJD11\
2GHJD122CBJD112CEJD112IBJD112@D71A1222O512EHJD112OFDA115222MLJD11A1222AHLD1I122LBG5D3@4FL4@5@5I8H4@5M9F1N42N1N42>N424N4KN6F6@8N9L2@4KC;@4@4A\
HE5@4@4A4B3F3HDJ7D4D4\
";
/// Runs of characters with one uppercase character.
const UPPER: &str = "\
E;2NL5K2N2O32>O312B?2A3122OL12713A113O2137112GE212FH135132142162132B<42112FD112BHLD132D@137132152132145132142122@76211232211232211232A1112M9\
2C113211232214I214C1192134NGD52215;112NCD512HCD512LCD512CJ112KI124II122CI122EI112NIJD142II112FIJD122MI112NLJD112@EJD112HHJD122AJ112EJ112HHJD\
112NNC512BHJD132EJ122JOC512IJ132KJ182NLC532CK122FHJD112CK142DEJD112CK112I814AK112M862EK1;2JBJD112DBJD1G:2H:L25142146D@1O22K416I42B2O312M31B1\
O312O714M722K712A742M512K612?2I1112K:12O912>12G>22O;321321E3@4O31@2O92C21:G313?112M12A61B3L4O5JD;F5@HG136@HG1IO2<?CH82KM@312IM@312GL@314CL@3\
12EL@312GK@312ID@312DHCA1221O>2H@DA142LLM1A12@GDA1C7G9162E76A611@1@19<@1;@1@19@1@19<@1<9@19@1@194D918L:14H<14@@114@>14L?C34@1=2IDH3B14@1?4@1\
42>IF12G3B2@2O1521LD3D3C3GD7@6O522142EED512ODD5271721321;E61951521=L4OKH322OKH362OKH3DAI7O21D1M11H8?14O31;513;152155112@63E11<A115513A11K121\
ME32OC7M1@:OIOB1BHC5D3O3NL4@5O4I8H4O4L9F1M42N1M42>M424M4D@7F6O7N7L2O3KC;@4O3AHE5@4O3L3B3E3ODJ7D4C4\
";
/// Characters with several lowercase characters: each with its three, `-` for none.
const LOWER_MANY: &str = "\u{130}i\u{307}-";
/// The same for uppercase.
const UPPER_MANY: &str = "\
\u{df}SS-\u{149}\u{2bc}N-\u{1f0}J\u{30c}-\u{390}\u{399}\u{308}\u{301}\u{3b0}\u{3a5}\u{308}\u{301}\u{587}\u{535}\u{552}-\u{1e96}H\u{331}-\u{1e97}T\u{308}-\u{1e98}W\u{30a}-\u{1e99}Y\u{30a}-\
\u{1e9a}A\u{2be}-\u{1f50}\u{3a5}\u{313}-\u{1f52}\u{3a5}\u{313}\u{300}\u{1f54}\u{3a5}\u{313}\u{301}\u{1f56}\u{3a5}\u{313}\u{342}\u{1f80}\u{1f08}\u{399}-\u{1f81}\u{1f09}\u{399}-\u{1f82}\u{1f0a}\u{399}-\u{1f83}\u{1f0b}\u{399}-\u{1f84}\u{1f0c}\u{399}-\
\u{1f85}\u{1f0d}\u{399}-\u{1f86}\u{1f0e}\u{399}-\u{1f87}\u{1f0f}\u{399}-\u{1f88}\u{1f08}\u{399}-\u{1f89}\u{1f09}\u{399}-\u{1f8a}\u{1f0a}\u{399}-\u{1f8b}\u{1f0b}\u{399}-\u{1f8c}\u{1f0c}\u{399}-\u{1f8d}\u{1f0d}\u{399}-\u{1f8e}\u{1f0e}\u{399}-\
\u{1f8f}\u{1f0f}\u{399}-\u{1f90}\u{1f28}\u{399}-\u{1f91}\u{1f29}\u{399}-\u{1f92}\u{1f2a}\u{399}-\u{1f93}\u{1f2b}\u{399}-\u{1f94}\u{1f2c}\u{399}-\u{1f95}\u{1f2d}\u{399}-\u{1f96}\u{1f2e}\u{399}-\u{1f97}\u{1f2f}\u{399}-\u{1f98}\u{1f28}\u{399}-\
\u{1f99}\u{1f29}\u{399}-\u{1f9a}\u{1f2a}\u{399}-\u{1f9b}\u{1f2b}\u{399}-\u{1f9c}\u{1f2c}\u{399}-\u{1f9d}\u{1f2d}\u{399}-\u{1f9e}\u{1f2e}\u{399}-\u{1f9f}\u{1f2f}\u{399}-\u{1fa0}\u{1f68}\u{399}-\u{1fa1}\u{1f69}\u{399}-\u{1fa2}\u{1f6a}\u{399}-\
\u{1fa3}\u{1f6b}\u{399}-\u{1fa4}\u{1f6c}\u{399}-\u{1fa5}\u{1f6d}\u{399}-\u{1fa6}\u{1f6e}\u{399}-\u{1fa7}\u{1f6f}\u{399}-\u{1fa8}\u{1f68}\u{399}-\u{1fa9}\u{1f69}\u{399}-\u{1faa}\u{1f6a}\u{399}-\u{1fab}\u{1f6b}\u{399}-\u{1fac}\u{1f6c}\u{399}-\
\u{1fad}\u{1f6d}\u{399}-\u{1fae}\u{1f6e}\u{399}-\u{1faf}\u{1f6f}\u{399}-\u{1fb2}\u{1fba}\u{399}-\u{1fb3}\u{391}\u{399}-\u{1fb4}\u{386}\u{399}-\u{1fb6}\u{391}\u{342}-\u{1fb7}\u{391}\u{342}\u{399}\u{1fbc}\u{391}\u{399}-\u{1fc2}\u{1fca}\u{399}-\
\u{1fc3}\u{397}\u{399}-\u{1fc4}\u{389}\u{399}-\u{1fc6}\u{397}\u{342}-\u{1fc7}\u{397}\u{342}\u{399}\u{1fcc}\u{397}\u{399}-\u{1fd2}\u{399}\u{308}\u{300}\u{1fd3}\u{399}\u{308}\u{301}\u{1fd6}\u{399}\u{342}-\u{1fd7}\u{399}\u{308}\u{342}\u{1fe2}\u{3a5}\u{308}\u{300}\
\u{1fe3}\u{3a5}\u{308}\u{301}\u{1fe4}\u{3a1}\u{313}-\u{1fe6}\u{3a5}\u{342}-\u{1fe7}\u{3a5}\u{308}\u{342}\u{1ff2}\u{1ffa}\u{399}-\u{1ff3}\u{3a9}\u{399}-\u{1ff4}\u{38f}\u{399}-\u{1ff6}\u{3a9}\u{342}-\u{1ff7}\u{3a9}\u{342}\u{399}\u{1ffc}\u{3a9}\u{399}-\
\u{fb00}FF-\u{fb01}FI-\u{fb02}FL-\u{fb03}FFI\u{fb04}FFL\u{fb05}ST-\u{fb06}ST-\u{fb13}\u{544}\u{546}-\u{fb14}\u{544}\u{535}-\u{fb15}\u{544}\u{53b}-\
\u{fb16}\u{54e}\u{546}-\u{fb17}\u{544}\u{53d}-\
";
