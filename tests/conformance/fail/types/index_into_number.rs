fn main() {
    let n = 12u32;
    println!("{}", n[0]); //~ ERROR E0608
    struct Row { cells: Vec<u8> }
    let r = Row { cells: vec![1] };
    println!("{}", r[0]); //~ ERROR E0608
}
