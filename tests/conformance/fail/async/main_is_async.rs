async fn main() { //~ ERROR E0752
    println!("never");
}
