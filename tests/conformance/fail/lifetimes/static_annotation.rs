// A lifetime written in the type of a variable or a field must be met.
struct Named {
    name: &'static str,
}

fn named_lifetime<'a>() {
    let local = 12;
    let _borrow: &'a i32 = &local; //~ ERROR E0597
}

fn main() {
    let text = String::from("text");
    let _named = Named { name: &text }; //~ ERROR E0597
    let number = 5;
    let _borrow: &'static i32 = &number; //~ ERROR E0597
    let _constant: &'static i32 = &5;
    named_lifetime();
}
