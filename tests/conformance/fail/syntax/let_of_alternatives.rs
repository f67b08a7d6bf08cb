fn main() {
    let Some(x) | None = Some(1); //~ ERROR
    //~^ ERROR E0408
}
