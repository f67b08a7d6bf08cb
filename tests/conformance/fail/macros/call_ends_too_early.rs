macro_rules! no_semi {
    ($a:ident => $b:expr) => { let $a = $b; };
}
fn main() {
    no_semi!(x =>  //~ ERROR
       );
    no_semi!(x); //~ ERROR
    no_semi!(
      x //~ ERROR
    );
    no_semi!(); //~ ERROR
    no_semi!( //~ ERROR
    );
}
