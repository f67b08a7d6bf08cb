//! What `?` calls.
use super::control_flow::ControlFlow;

#[lang = "Try"]
pub trait Try: FromResidual<Self::Residual> {
    type Output;
    type Residual;
    #[lang = "from_output"]
    fn from_output(output: Self::Output) -> Self;
    #[lang = "branch"]
    fn branch(self) -> ControlFlow<Self::Residual, Self::Output>;
}
#[rustc_diagnostic_item = "FromResidual"]
pub trait FromResidual<R> {
    #[lang = "from_residual"]
    #[track_caller]
    fn from_residual(residual: R) -> Self;
}
pub trait Residual<O> {
    type TryType: Try<Output = O, Residual = Self>;
}
