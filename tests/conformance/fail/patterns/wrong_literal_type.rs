fn main() { match 5 { "a" => {}, 'c' => {}, _ => {} } } //~ ERROR E0308
//~| ERROR E0308
