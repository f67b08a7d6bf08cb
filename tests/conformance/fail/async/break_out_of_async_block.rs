fn main() {
    loop {
        let future = async {
            break; //~ ERROR E0267
        };
        drop(future);
    }
}
