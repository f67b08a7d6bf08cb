struct Flag(bool);
fn main() {
    let f = Flag(true);
    if !f { println!("no"); } //~ ERROR E0600
}
