fn main() { match 5u8 { 0..=9 => {}, 11..=255 => {} } match 'x' { 'a'..='z' => {} } } //~ ERROR E0004
//~| ERROR E0004
