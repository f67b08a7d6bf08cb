async fn number() -> u32 {
    1
}

fn main() {
    let n: u32 = number(); //~ ERROR E0308
    let m = number() + 1; //~ ERROR E0369
    if number() {} //~ ERROR E0308
    println!("{}", async { 1 }); //~ ERROR E0277
    drop((n, m));
}
