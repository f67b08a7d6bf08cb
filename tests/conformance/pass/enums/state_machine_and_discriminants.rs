#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)] enum Light { Red = 1, Green = 1 << 2, Amber }
impl Light { const ALL: [Light; 3] = [Self::Red, Self::Green, Self::Amber]; fn next(self) -> Self { use Light::*; match self { Red => Green, Green => Amber, Amber => Red } } }
impl TryFrom<u8> for Light { type Error = String; fn try_from(n: u8) -> Result<Self, String> { Self::ALL.into_iter().find(|l| *l as u8 == n).ok_or_else(|| format!("no light {n}")) } }
enum Expr { Num(f64), Bin(Box<Expr>, char, Box<Expr>), Neg(Box<Expr>) }
use Expr::*;
impl Expr {
    fn eval(&self) -> Result<f64, String> {
        Ok(match self {
            Num(n) => *n, Neg(e) => -e.eval()?,
            Bin(l, '+', r) => l.eval()? + r.eval()?, Bin(l, '*', r) => l.eval()? * r.eval()?,
            Bin(l, '/', r) => match r.eval()? { 0.0 => return Err("division by zero".into()), d => l.eval()? / d },
            Bin(_, op, _) => return Err(format!("unknown {op}")),
        })
    }
}
fn main() {
    let mut l = Light::Red;
    for _ in 0..4 { print!("{l:?}={} ", l as u8); l = l.next(); }
    println!("{:?} {:?}", Light::try_from(4), Light::try_from(9));
    let e = Bin(Box::new(Num(6.0)), '*', Box::new(Neg(Box::new(Bin(Box::new(Num(1.0)), '+', Box::new(Num(2.0)))))));
    println!("{:?} {:?}", e.eval(), Bin(Box::new(e), '/', Box::new(Num(0.0))).eval());
    println!("{:?} {}", std::mem::discriminant(&Num(1.0)) == std::mem::discriminant(&Num(2.0)), std::mem::size_of::<Light>());
    enum Neg8 { A = -5, B, C = 100 }
    println!("{} {} {}", Neg8::A as i8, Neg8::B as i32, Neg8::C as u8);
    println!("{:?}", Some(3).zip(Some('a')).filter(|(n, _)| *n > 2).map(|(n, c)| c.to_string().repeat(n)));
}
