using System.Text;

namespace Mostrador.Kernel.Tests.Reports.Spreadsheets.Reading;

public sealed class XlsReadingTests
{
    [Fact]
    public void The_first_sheet_of_an_old_workbook_is_read() =>
        Assert.Equal(
            [
                "1: A=Operador | B=ICCID | C=numero_linea | D=lote_id | E=otra",
                "2: A=CLARO | B=8957000012345678901 | C=3211234567 | D=L-Ñ1 | E=TRUE",
                "5: A=CLARO | B=8957000012345678902 | C=3.5 | D==1+1",
                "6: A=TIGO | B=8.957000012345679E+18! | C=9007199254740992 | D=12",
            ],
            ReadBooks.Rows(ReadBooks.Sample("lots.xls")));

    [Fact]
    public void An_encrypted_workbook_is_unreadable() => ReadBooks.AreUnreadable(ReadBooks.Sample("encrypted.xls"));

    [Fact]
    public void A_container_without_a_workbook_as_an_encrypted_new_one_is_unreadable()
    {
        var container = ReadBooks.Sample("lots.xls");
        var name = container.AsSpan().IndexOf(Encoding.Unicode.GetBytes("Workbook"));
        Encoding.Unicode.GetBytes("Encrypte").CopyTo(container, name);

        ReadBooks.AreUnreadable(container);
    }

    // Offsets spread over the file by a fixed rule, so that a failure can be repeated.
    [Fact]
    public void A_damaged_workbook_is_read_or_unreadable_and_soon()
    {
        var sample = ReadBooks.Sample("lots.xls");
        for (var round = 0; round < 300; round++)
        {
            var random = new Random(round);
            var damaged = (byte[])sample.Clone();
            for (var i = random.Next(1, 5); i > 0; i--)
                damaged[random.Next(8, damaged.Length)] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
            ReadOrNot(damaged);
        }

        for (var length = 8; length < sample.Length; length += 37)
            ReadOrNot(sample[..length]);
    }

    private static void ReadOrNot(byte[] book)
    {
        try
        {
            Assert.InRange(ReadBooks.Rows(book).Length, 0, 65_536);
        }
        catch (Kernel.Reports.Spreadsheets.Reading.UnreadableWorkbookException)
        {
            // As good.
        }
    }
}
