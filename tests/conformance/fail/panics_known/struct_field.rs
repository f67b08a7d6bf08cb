struct P { x: u8 }
fn main() {
    let p = P { x: 200 };
    let y = p.x + 100; //~ ERROR
    println!("{y}");
}
