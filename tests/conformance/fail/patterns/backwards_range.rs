fn main() { match 5 { 9..=1 => {}, 3..3 => {}, _ => {} } } //~ ERROR E0030
//~| ERROR E0579
