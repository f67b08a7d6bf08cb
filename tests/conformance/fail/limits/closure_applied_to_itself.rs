fn main() {
    let f = |g| g(g); //~ ERROR E0282
    f(f);
}
