struct Meters(u32);
fn main() {
    let Meters = 5; //~ ERROR E0530
}
