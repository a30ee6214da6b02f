using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Mostrador.Stockly.Serials;

namespace Mostrador.Api.Tests.Stockly.Serials;

/// Contract 5: which part of a label's text is its serial number.
public sealed class SerialNumberTests
{
    [Theory]
    [InlineData("S/N: SN-ABC-123456", "SN-ABC-123456")]
    [InlineData("LAPTOP GAMING\nMODEL: GX 15\nS/N: PF4TH7YW", "PF4TH7YW")]
    [InlineData("S/N:SN-ABC-123456", "SN-ABC-123456")]
    [InlineData("SerialNumber:AB12", "AB12")]
    [InlineData("serial number: pf4th7yw", "pf4th7yw")]
    [InlineData("Serial No. 5CD1234XYZ", "5CD1234XYZ")]
    [InlineData("SERIAL NO:5CD1234XYZ", "5CD1234XYZ")]
    [InlineData("Serial#A1B2", "A1B2")]
    [InlineData("S.N. 4455", "4455")]
    [InlineData("SN 12345678", "12345678")]
    [InlineData("N/S: 7G-22", "7G-22")]
    [InlineData("Número de serie: X9Y8", "X9Y8")]
    [InlineData("NUMERO DE SERIE X9Y8", "X9Y8")]
    [InlineData("Nº de serie: X9Y8", "X9Y8")]
    [InlineData("N° de serie X9Y8", "X9Y8")]
    [InlineData("No. de serie X9Y8", "X9Y8")]
    [InlineData("Ndmero de serie: X9Y8", "X9Y8")] // As an engine reads it that knows no accents.
    [InlineData("NúmerodeserieX: 1234\nNúmerodeserie:X9Y8", "X9Y8")]
    [InlineData("(S/N: A1B2C3)", "A1B2C3")]
    [InlineData("S/N: A1B2C3.", "A1B2C3")]
    [InlineData("S/N: AB-12-", "AB-12")]
    [InlineData("S/N: SN-ABC- 123456", "SN-ABC-123456")]
    [InlineData("S/N: PF4TH7YW - Made in 2020", "PF4TH7YW")]
    [InlineData("Serial Number\nPF4TH7YW", "PF4TH7YW")]
    [InlineData("Serial\nGX-1500\nS/N: PF4TH7YW", "PF4TH7YW")] // The label's own line before the next.
    [InlineData("S/N: PF4TH7YW 123456789012345", "PF4TH7YW")] // Labelled before every shape.
    [InlineData("S/N: O0B8-1O1", "O0B8-1O1")] // What is labelled is not repaired.
    public void A_labelled_number_is_found(string text, string serial) =>
        Assert.Equal(new SerialCandidate(serial, SerialCandidate.Labelled), SerialNumber.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("LAPTOP GAMING")]
    [InlineData("SERIALNUMBER")]
    [InlineData("Serial Number")]
    [InlineData("S/N: ABCDEF")] // No digit.
    [InlineData("S/N: A1")] // Too short.
    [InlineData("SN-ABC")]
    [InlineData("VERSION 12")]
    [InlineData("abc123")]
    [InlineData("10.5")]
    [InlineData("---- .... ////")]
    [InlineData("ñandú 日本語 🙂")]
    public void A_text_without_a_candidate_has_none(string text) => Assert.Null(SerialNumber.In(text));

    [Theory]
    [InlineData("SN-ABC-123456", "SN-ABC-123456")] // SN is no label here.
    [InlineData("CODE ABCDEF123456 END", "ABCDEF123456")] // 12 to 40 letters and digits.
    [InlineData("1234567890", "1234567890")] // 10 to 20 digits.
    [InlineData("AB-12-CD", "AB-12-CD")] // Three groups.
    [InlineData("123-A456-78BC12345678", "123-A456-78BC12345678")]
    [InlineData("AB123456789", "AB123456789")] // Letters, digits, more.
    [InlineData("AB-1234567890", "AB-1234567890")] // Two groups.
    [InlineData("1A2C3E4F", "1A2C3E4F")] // 8 to 11.
    [InlineData("ABC.12345", "ABC.12345")] // Two groups with a point.
    [InlineData("ABC-123 then ABCDEF123456", "ABCDEF123456")] // The higher rank.
    [InlineData("1234567890 12345678901", "12345678901")] // Then the longer.
    [InlineData("A1C2E3F4 E5F6G7H8", "A1C2E3F4")] // Then the earlier.
    [InlineData("12O45I78Z0B2", "120451782082")] // Misread between digits.
    [InlineData("OI12ZZ34BO56", "OI12ZZ34BO56")] // Not between digits.
    [InlineData("-.AB-12-CD.-", "AB-12-CD")]
    public void Without_a_label_the_shape_decides(string text, string serial)
    {
        var candidate = SerialNumber.In(text);
        Assert.Equal(serial, candidate?.Text);
        Assert.False(candidate!.IsLabelled);
    }

    [Fact]
    public void What_is_longer_than_any_serial_number_is_none()
    {
        Assert.Equal(new string('7', 40), SerialNumber.In("S/N: " + new string('7', 40))?.Text);
        Assert.Null(SerialNumber.In("S/N: " + new string('7', 41)));
        Assert.Null(SerialNumber.In(new string('7', 41)));
    }

    [Fact]
    public void A_number_is_always_clean_and_part_of_the_text() => Prop.ForAll(Texts().ToArbitrary(), text =>
    {
        if (SerialNumber.In(text) is not { Text: var serial })
            return;
        Assert.Matches(@"^[A-Za-z0-9][A-Za-z0-9.\-]*[A-Za-z0-9]\z", serial);
        Assert.InRange(serial.Count(char.IsAsciiLetterOrDigit), 4, 40);
        Assert.Contains(serial, char.IsAsciiDigit);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("S/N:")]
    [InlineData("S/N ")]
    [InlineData("serial ")]
    [InlineData("serial")]
    [InlineData("n")]
    [InlineData("número   de   ")]
    [InlineData("1-")]
    [InlineData("A-")]
    [InlineData("12-AB-")]
    [InlineData("a1.")]
    [InlineData(" ")]
    [InlineData(":")]
    [InlineData("\n")]
    [InlineData("O1O")]
    [InlineData("123A456")]
    public void Hostile_texts_take_no_time(string part)
    {
        var watch = Stopwatch.StartNew();
        SerialNumber.In(string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length)));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 2);
    }

    private static Gen<string> Texts() => Gen.Elements(
        "S/N", "Serial", "Number", "de serie", "Nº", ":", "#", " ", "\n", "-", ".", "SN", "A", "7", "12", "ABC", "x9", "O", "I", "é", "|").ListOf()
        .Select(parts => string.Concat(parts));
}
