enum Dir { Up, Down }
fn turn(d: Dir::Up) -> Dir { Dir::Down } //~ ERROR E0573
fn main() {}
