fn main() {
    let n = [1, 2, 3].iter().sum() + 1; //~ ERROR E0283
    println!("{n}");
}
