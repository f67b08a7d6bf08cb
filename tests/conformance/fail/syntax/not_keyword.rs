fn main() {
    let ready = false;
    if not ready { //~ ERROR
        println!("wait");
    }
}
