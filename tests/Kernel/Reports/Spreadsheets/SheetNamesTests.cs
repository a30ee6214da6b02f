using FsCheck;
using FsCheck.Fluent;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets;

public sealed class SheetNamesTests
{
    [Theory]
    [InlineData("Desglose mensual", "Desglose mensual")]
    [InlineData("Ventas por Producto (2025-10-01 a 2025-10-31)", "Ventas por Producto (2025-10-01")]
    [InlineData("a/b\\c?d*e[f]g:h", "a b c d e f g h")]
    [InlineData("'comillas'", "comillas")]
    [InlineData("", "Hoja")]
    [InlineData("[]", "Hoja")]
    [InlineData("history", "history (2)")]
    [InlineData("L'año", "L'año")]
    public void A_name_is_as_near_to_the_wanted_one_as_is_allowed(string wanted, string name) => Assert.Equal(name, new SheetNames().Take(wanted));

    [Fact]
    public void The_second_of_a_name_gets_a_number()
    {
        var names = new SheetNames();
        Assert.Equal(["Ventas", "VENTAS (2)", "Ventas (3)"], new[] { "Ventas", "VENTAS", "Ventas" }.Select(names.Take));
    }

    [Fact]
    public void Any_names_make_a_workbook_that_is_valid() =>
        Prop.ForAll(Gen.Elements("Ventas", "ventas", "[]", "'", "L'año", "x/y", "\0", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "History", " ").ListOf().ToArbitrary(), wanted =>
        {
            var book = Books.Written(workbook =>
            {
                foreach (var name in wanted)
                    workbook.Sheet(new SheetLayout(name, new SheetColumn("a")));
            });
            return !Books.Errors(book).Any() && Books.Read(book).Keys.All(name => name.Length is > 0 and <= 31);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));
}
