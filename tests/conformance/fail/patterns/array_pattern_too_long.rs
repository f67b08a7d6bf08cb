fn main() {
    let a = [1, 2, 3];
    let [x, y] = a; //~ ERROR E0527
    let [p, q, r, s] = a; //~ ERROR E0527
}
