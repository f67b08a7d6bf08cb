fn main() {
    let a = -"five"; //~ ERROR E0600
    let b = !"true"; //~ ERROR E0600
    let c = -3u32; //~ ERROR E0600
    println!("{a}");
}
