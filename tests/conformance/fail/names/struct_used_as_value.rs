struct Config { debug: bool }
fn main() {
    let c = Config; //~ ERROR E0423
    let d = Config(true); //~ ERROR E0423
}
