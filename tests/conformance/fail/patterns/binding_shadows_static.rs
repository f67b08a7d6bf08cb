static LIMIT: i32 = 3;
struct Unit;
fn main() {
    match 3 {
        LIMIT => {} //~ ERROR E0530
        _ => {}
    }
    let Unit = 4; //~ ERROR E0308
}
