fn main() {
    let mut s = String::new();
    let mut kept: Vec<&mut String> = Vec::new();
    for _ in 0..2 {
        kept.push(&mut s); //~ ERROR E0499
    }
}
