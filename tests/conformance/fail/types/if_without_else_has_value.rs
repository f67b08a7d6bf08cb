fn pick(flag: bool) -> i32 {
    let n: i32 = if flag { 3 }; //~ ERROR E0317
    n
}
fn main() { pick(true); }
