macro_rules! inner { ($e:expr) => {
    $e + "no" //~ ERROR E0277
} }
macro_rules! outer { ($e:expr) => {
    inner!(
       $e
    )
} }
fn main() {
    let _ = outer!(
        1
    );
}
