fn you(jon: &mut i32) {
    let nights = &jon;
    let starks = || { //~ ERROR E0500
        *jon = 3;
        println!("{}", nights);
    };
    starks(); //~ ERROR E0596
}
fn main() {}
