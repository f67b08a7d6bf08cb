fn main() {
    println!("{}", missing); //~ ERROR E0425
}
