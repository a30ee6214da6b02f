using System.IO.Compression;
using System.Text;
using Mostrador.Api.Tests.LocalSim;

namespace Mostrador.Api.Tests.Imports;

/// <summary>Whatever a file is: dialects of CSV, workbooks, and what is neither.</summary>
public sealed class FileTests : IAsyncLifetime
{
    private const string Kind = "mcmatias/clientes?dry_run=true";
    private ImportHost _host = null!;

    public async Task InitializeAsync() => _host = await ImportHost.Start();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData("nombre_apellido,celular\nJuan,1\nEva,2\n")]
    [InlineData("nombre_apellido;celular\r\nJuan;1\r\nEva;2")]
    [InlineData("\uFEFFnombre_apellido,celular\nJuan,1\nEva,2\n")]
    [InlineData("\uFEFF\"nombre_apellido\";\"celular\"\n\"Juan\";\"1\"\n\"Eva\";\"2\"\n")]
    [InlineData("NOMBRE_APELLIDO , celular\n Juan , 1\n Eva , \"2\"\n")]
    [InlineData("\n\nnombre_apellido,celular\n\nJuan,1\n,\n\nEva,2\n\n\n")]
    [InlineData("nombre_apellido,celular\rJuan,1\rEva\r")]
    public async Task Dialects_of_csv_say_the_same(string csv) => Assert.Equal((2, 0, 0), await _host.Counts(Kind, csv));

    [Fact]
    public async Task Quoted_fields_keep_separators_quotes_and_lines()
    {
        await _host.Counts("mcmatias/clientes", "nombre_apellido,direccion\n\"Gil, \"\"la\"\" Ana\",\"Av. 1\nPiso 2\"\n");
        var token = await Administrator.Token(_host.Http, "mcmatias");
        var customer = (await _host.Get("/mcmatias/api/clientes/", token))["results"]![0]!;
        Assert.Equal(("Gil, \"la\" Ana", "Av. 1\nPiso 2"), ((string)customer["nombre_apellido"]!, (string)customer["direccion"]!));
    }

    [Fact]
    public async Task A_workbook_says_what_it_shows()
    {
        var book = LotBook.OfXml("""
            <row r="1"><c r="A1" t="inlineStr"><is><t>nombre_apellido</t></is></c><c r="C1" t="inlineStr"><is><t>cedula_identidad</t></is></c></row>
            <row r="3"><c r="A3" t="str"><f>"Juan"&amp;" Paz"</f><v>Juan Paz</v></c><c r="C3"><v>1234567890123456789</v></c></row>
            """);
        (await _host.Send("mcmatias/clientes", book)).Is(200);
        var token = await Administrator.Token(_host.Http, "mcmatias");
        var customer = (await _host.Get("/mcmatias/api/clientes/", token))["results"]![0]!;
        Assert.Equal(("Juan Paz", "1234567890123456789"), ((string)customer["nombre_apellido"]!, (string)customer["cedula_identidad"]!));

        // The same row as text is the same row.
        Assert.Equal((0, 1, 0), await _host.Counts("mcmatias/clientes", "cedula_identidad,nombre_apellido\n1234567890123456789,Juan Paz\n"));
    }

    [Fact]
    public async Task Digits_that_a_workbook_has_lost_are_told()
    {
        var book = LotBook.OfXml("""
            <row><c t="inlineStr"><is><t>nombre_apellido</t></is></c><c t="inlineStr"><is><t>cedula_identidad</t></is></c></row>
            <row><c t="inlineStr"><is><t>Juan</t></is></c><c><v>1.2345678901234567E18</v></c></row>
            """);
        Assert.Equal(["2 cedula_identidad: The workbook has lost digits of this number: give the column the format of text."], await _host.Errors(Kind, book));
    }

    [Fact]
    public async Task A_day_typed_as_a_day_is_one()
    {
        var book = LotBook.OfXml("""
            <row><c t="inlineStr"><is><t>first_name</t></is></c><c t="inlineStr"><is><t>last_name</t></is></c><c t="inlineStr"><is><t>phone_number</t></is></c>
            <c t="inlineStr"><is><t>email</t></is></c><c t="inlineStr"><is><t>birth_date</t></is></c></row>
            <row><c t="inlineStr"><is><t>Luz</t></is></c><c t="inlineStr"><is><t>Mar</t></is></c><c><v>551</v></c><c t="inlineStr"><is><t>luz@x.mx</t></is></c><c><v>33010</v></c></row>
            """);
        (await _host.Send("pos/customers", book)).Is(200);
        var token = await Administrator.Token(_host.Http, "pos");
        Assert.Equal("1990-05-17", (string)(await _host.Get("/pos/api/customers/", token))[0]!["birth_date"]!);
    }

    [Fact]
    public async Task An_old_workbook_is_read_too() =>
        Assert.StartsWith("The column \"operador\" is not known. There are: nombre_apellido, ", await _host.Refused(Kind, LotBook.OldOfText()), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "The file has no rows: the first one has the headings.")]
    [InlineData("\uFEFF", "The file has no rows: the first one has the headings.")]
    [InlineData("nombre_apellido\n\n,,\n", "The file has no rows: the first one has the headings.")]
    [InlineData("celular\n1\n", "The file has no column nombre_apellido.")]
    [InlineData("nombre_apellido,celular,celular\nA,1,2\n", "The column celular stands there twice.")]
    [InlineData("nombre\nA\n", "The column \"nombre\" is not known. There are: nombre_apellido, cedula_identidad, celular, correo_electronico, direccion.")]
    [InlineData("nombre_apellido\n\"Juan\n", "Row 2: a quoted field does not end.")]
    [InlineData("nombre_apellido\n\"Juan\" Paz\n", "Row 2: there is text after a quoted field. A quote within one is written twice.")]
    public async Task A_file_that_is_no_good_is_refused_whole(string csv, string why) => Assert.Equal(why, await _host.Refused(Kind, csv));

    [Fact]
    public async Task A_reference_is_named_or_numbered_and_not_both() => Assert.Equal(
        "The columns id_rol and nombre_rol say the same: keep one of them.",
        await _host.Refused("mcmatias/usuarios", "id_rol,nombre_rol\n1,x\n"));

    [Fact]
    public async Task What_is_no_text_is_refused_whatever_it_claims_to_be()
    {
        Assert.Equal("The file is not UTF-8: save it as \"CSV UTF-8\".", await _host.Refused(Kind, Encoding.Latin1.GetBytes("nombre_apellido\nPeña\n")));
        Assert.Equal("The file is neither a workbook nor text.", await _host.Refused(Kind, Encoding.Unicode.GetBytes("nombre_apellido\n")));
        Assert.Equal("The file is neither a workbook nor text.", await _host.Refused(Kind, [0x7F, (byte)'E', (byte)'L', (byte)'F', 0, 0, 1]));
        Assert.StartsWith("The workbook cannot be read: ", await _host.Refused(Kind, "PK\u0003\u0004 and nothing more"), StringComparison.Ordinal);
        Assert.StartsWith("The workbook cannot be read: ", await _host.Refused(Kind, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3]), StringComparison.Ordinal);
        using var form = new MultipartFormDataContent();
        Assert.Equal(
            "The body must be the file itself, not a form: curl --data-binary @file.",
            (await _host.Send(Kind, [1], "multipart/form-data; boundary=x")).Is(400)["detail"]);
    }

    [Fact]
    public async Task A_workbook_that_unpacks_to_more_than_anybody_needs_is_refused()
    {
        using var output = new MemoryStream();
        using (var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var megabytes = 0; megabytes < 65; megabytes++)
                entry.Write(zeros);
        }

        Assert.StartsWith("The workbook cannot be read: The part ", await _host.Refused(Kind, output.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_has_ten_thousand_rows_at_most_and_no_more_bytes_than_any_file()
    {
        var rows = string.Concat(Enumerable.Range(0, 10_001).Select(i => $"C{i}\n"));
        Assert.Equal("The file has more than 10000 rows: import it in parts.", await _host.Refused(Kind, "nombre_apellido\n" + rows));
        Assert.Equal("The body is too large.", await _host.Refused(Kind, new byte[(10 * 1024 * 1024) + 1], 413));
    }

    [Fact]
    public async Task A_row_of_a_million_cells_and_a_cell_of_a_million_letters_are_errors()
    {
        Assert.Equal(["2 -: The row has more cells than there are headings."], await _host.Errors(Kind, "nombre_apellido\n" + new string('x', 10) + string.Concat(Enumerable.Repeat(",1", 1_000_000)) + "\n"));
        Assert.StartsWith("2 nombre_apellido: ", (await _host.Errors(Kind, "nombre_apellido\n" + new string('x', 1_000_000) + "\n"))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_character_in_a_workbook_is_no_fault()
    {
        var book = LotBook.OfXml("""
            <row><c t="inlineStr"><is><t>nombre_apellido</t></is></c></row>
            <row><c t="inlineStr"><is><t>Juan _xD800_ Paz</t></is></c></row>
            """);
        (await _host.Send("mcmatias/clientes", book)).Is(200);
    }
}
