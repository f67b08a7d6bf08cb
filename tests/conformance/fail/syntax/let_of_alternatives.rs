fn main() {
    let Some(x) | None = Some(1); //~ ERROR
}
