fn main() {
    let n = 5u8;
    let wide = n.into(); //~ ERROR E0283
    println!("{}", wide);
}
