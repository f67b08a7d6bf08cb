fn pick<'a, 'b>(a: &'a i32, b: &'b i32) -> impl Fn() -> i32 + use<'a, 'b> { move || *a }
fn elided(a: &i32) -> impl Fn() -> i32 + use<'_> { move || *a }
fn none(a: &i32) -> impl Fn() -> i32 + use<> { let n = *a; move || n }
fn bad(a: &i32) -> impl Fn() -> i32 + use<> { move || *a } //~ ERROR E0700
fn main() {
    let n = 1;
    let f;
    { let m = 2; f = pick(&n, &m); } //~ ERROR E0597
    f();
    let g;
    { let m = 2; g = elided(&m); } //~ ERROR E0597
    g();
    let h;
    { let m = 2; h = none(&m); }
    h();
}
