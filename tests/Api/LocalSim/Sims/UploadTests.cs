using System.Text;
using Mostrador.LocalSim.Sims;

namespace Mostrador.Api.Tests.LocalSim;

public sealed class UploadTests(LocalSimHostFixture fixture) : IClassFixture<LocalSimHostFixture>
{
    private const string NoWorkbook = """{"detail": "Formato de archivo no válido: se requiere .xlsx o .xls"}""";
    private const string NoFile = """{"detail": [{"loc": ["body", "file"], "msg": "field required", "type": "value_error.missing"}]}""";

    [Fact]
    public async Task A_file_registers_its_lots_with_their_SIMs_available_and_without_a_plan()
    {
        var seller = await fixture.Host.Seller();
        var (first, second) = (Unique.Text("L1"), Unique.Text("L2"));
        var iccid = LotBook.Iccid();

        (await seller.At("2025-09-15T15:00:00Z").Upload([.. LotBook.Rows(second, 3, "TIGO"), LotBook.Row(first, iccid, "3105550000")]))
            .IsExactly(200, """{"message": "Archivo procesado correctamente, 4 SIMs registradas."}""");

        (await seller.Get($"/sims/por_lote?lote_id={first}")).IsExactly(200, $$"""
            {"sims": [{"id": "{{Sim.IdOf(iccid)}}", "lote_id": "{{first}}", "numero_linea": "3105550000", "iccid": "{{iccid}}", "estado": "available",
             "fecha_registro": "2025-09-15T10:00:00", "plan_asignado": null, "winred_product_id": null, "fecha_ultima_recarga": null,
             "vendida": false, "fecha_venta": null, "venta_id": null}]}
            """);
        Assert.Equal(3, (await seller.Get($"/sims/por_lote?lote_id={second}")).Is(200).Object["sims"]!.AsArray().Count);
    }

    [Fact]
    public async Task Columns_stand_in_any_order_and_spelling_among_others_and_blank_rows_count_for_nothing()
    {
        var seller = await fixture.Host.Seller();
        var (lot, iccid) = (Unique.Text("L"), LotBook.Iccid());

        (await seller.Upload(LotBook.Sheet([
            ["notas", " ICCID ", "Operador", "LOTE_ID", "numero_linea", "iccid"],
            ["x", $"  {iccid} ", " CLARO", lot, "3211234567 ", "otro"],
            ["", " ", "", "", ""],
            []])))
            .Is(200, """{"message": "Archivo procesado correctamente, 1 SIMs registradas."}""");

        var sim = (await seller.Get($"/sims/find-by-code?code={iccid}")).Is(200).Object["sim"]!;
        Assert.Equal((lot, "3211234567"), ((string)sim["lote_id"]!, (string)sim["numero_linea"]!));
    }

    [Fact]
    public async Task Numbers_are_kept_digit_by_digit()
    {
        var seller = await fixture.Host.Seller();
        var (lot, iccid) = (Random.Shared.Next(100_000, 1_000_000_000), LotBook.Iccid());

        (await seller.Upload(LotBook.OfXml($"""
            <row>{string.Concat(LotBook.Headings.Select(heading => $"<c t=\"inlineStr\"><is><t>{heading}</t></is></c>"))}</row>
            <row><c><v>{lot}.0</v></c><c><v>3.211234567E9</v></c><c><f>1</f><v>{iccid}</v></c><c t="str"><f>UPPER("claro")</f><v>CLARO</v></c></row>
            """))).Is(200);

        var sim = (await seller.Get($"/sims/search?iccid={iccid}")).Is(200).Object["sim"]!;
        Assert.Equal(($"{lot}", "3211234567", iccid), ((string)sim["lote_id"]!, (string)sim["numero_linea"]!, (string)sim["iccid"]!));
    }

    [Fact]
    public async Task Text_that_looks_like_a_formula_or_a_script_is_stored_and_shown_as_it_is()
    {
        var seller = await fixture.Host.Seller();
        var lot = $"=cmd|' /C calc'!A0 <script>/{Unique.Text("L")}?ñ";

        (await seller.Upload([LotBook.Row(lot, number: "@SUM(1)")])).Is(200);
        var escaped = Uri.EscapeDataString(lot);

        Assert.Equal("@SUM(1)", (string)(await seller.Get($"/sims/por_lote?lote_id={escaped}")).Is(200).Object["sims"]![0]!["numero_linea"]!);
        Assert.Equal($"Plan 'R7D' asignado al lote {lot}.", (await seller.Post($"/sims/asignar_plan/{escaped}?plan=R7D")).Is(200)["message"]);
    }

    [Fact]
    public async Task Old_and_new_workbooks_are_read_by_their_content_whatever_their_names_say()
    {
        var (seller, lot) = (await fixture.Host.Seller(), Unique.Text("L"));

        (await seller.Upload(LotBook.OldOfText(), "Lotes.XLSX")).IsExactly(200, """{"message": "Archivo procesado correctamente, 3 SIMs registradas."}""");
        (await seller.Upload(LotBook.Of([LotBook.Row(lot)]), "lotes.xls")).IsExactly(200, """{"message": "Archivo procesado correctamente, 1 SIMs registradas."}""");

        var sims = (await seller.Get("/sims/por_lote?lote_id=L001")).Is(200).Object["sims"]!.AsArray();
        Assert.Equal(
            ["3109876500 8957000099995678900", "3109876501 8957000099995678901"], sims.Select(sim => $"{sim!["numero_linea"]} {sim["iccid"]}"));
        var zeros = (await seller.Get("/sims/find-by-code?code=0957000099995678902")).Is(200).Object["sim"]!;
        Assert.Equal(("L002", "0109876502"), ((string)zeros["lote_id"]!, (string)zeros["numero_linea"]!));
    }

    [Fact]
    public async Task An_ICCID_that_lost_digits_in_an_old_workbook_is_refused()
    {
        var seller = await fixture.Host.Seller();

        (await seller.Upload(LotBook.Old(), "LOTES.XLS")).Is(400, """{"detail": "La columna iccid debe tener formato de texto"}""");
    }

    [Fact]
    public async Task Without_the_part_file_the_request_is_not_valid_whatever_else_it_is()
    {
        var seller = await fixture.Host.Seller();

        (await seller.Post("/sims/upload_lotes")).IsExactly(422, NoFile);
        (await seller.Post("/sims/upload_lotes", Bodies.Multipart(("file", "text")))).IsExactly(422, NoFile);
        (await seller.Post("/sims/upload_lotes", LotBook.Form([1], part: "archivo"))).IsExactly(422, NoFile);
        (await seller.Post("/sims/upload_lotes", new { file = "lotes.xlsx" })).IsExactly(422, NoFile);
        (await seller.Post("/sims/upload_lotes", Bodies.Typed(LotBook.Of([LotBook.Row("L")]), "application/vnd.ms-excel"))).IsExactly(422, NoFile);
        (await seller.Post("/sims/upload_lotes", Bodies.Typed("no form", "multipart/form-data; boundary=x")))
            .IsExactly(400, """{"detail": "There was an error parsing the body"}""");
    }

    [Theory]
    [InlineData("lotes.csv")]
    [InlineData("lotes.xlsm")]
    [InlineData("lotes")]
    [InlineData(".xlsx.txt")]
    public async Task Other_names_are_refused_whatever_the_file_is(string name) =>
        (await (await fixture.Host.Seller()).Upload(LotBook.Of([LotBook.Row(Unique.Text("L"))]), name)).Is(400, NoWorkbook);

    [Theory]
    [InlineData("")]
    [InlineData("lote_id,numero_linea,iccid,operador\nL1,3,8957,CLARO\n")]
    [InlineData("PK\u0003\u0004")]
    public async Task What_is_no_workbook_is_refused(string content) =>
        (await (await fixture.Host.Seller()).Upload(Encoding.UTF8.GetBytes(content), "lotes.xls")).Is(400, NoWorkbook);

    [Fact]
    public async Task A_file_of_more_than_ten_megabytes_and_a_zip_bomb_are_refused_with_the_contracts_own_answer()
    {
        var seller = await fixture.Host.Seller();

        (await seller.Upload(new byte[(10 * 1024 * 1024) + 1])).Is(400, NoWorkbook);
        (await seller.Upload(new byte[45 * 1024 * 1024])).Is(400, NoWorkbook);
        (await seller.Upload(LotBook.OfXml($"<row>{new string(' ', 120_000_000)}</row>"))).Is(400, NoWorkbook);
    }

    [Fact]
    public async Task Missing_columns_are_named() =>
        (await (await fixture.Host.Seller()).Upload(LotBook.Sheet([["lote_id", "numero", "iccid", "operador"], ["L1", "3", "8957", "CLARO"]])))
            .IsExactly(400, """{"detail": "El archivo debe contener las columnas: lote_id, numero_linea, iccid, operador"}""");

    [Fact]
    public async Task An_empty_sheet_lacks_columns() =>
        (await (await fixture.Host.Seller()).Upload(LotBook.Sheet([])))
            .Is(400, """{"detail": "El archivo debe contener las columnas: lote_id, numero_linea, iccid, operador"}""");

    [Fact]
    public async Task A_file_without_SIMs_is_refused() =>
        (await (await fixture.Host.Seller()).Upload(LotBook.Sheet([LotBook.Headings, ["", " "]]))).Is(400, """{"detail": "El archivo no contiene SIMs."}""");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task A_row_that_lacks_something_is_named_by_its_number_in_the_sheet(int column)
    {
        var row = LotBook.Row("L1");
        row[column] = " ";

        (await (await fixture.Host.Seller()).Upload(LotBook.Sheet([LotBook.Headings, LotBook.Row("L1"), [], row, ["L1"]])))
            .Is(400, """{"detail": "Fila 4: faltan datos obligatorios"}""");
    }

    [Fact]
    public async Task Texts_that_no_key_can_hold_are_refused() =>
        (await (await fixture.Host.Seller()).Upload([LotBook.Row("L1"), LotBook.Row(new string('L', 256))]))
            .Is(400, """{"detail": "Fila 3: los datos no pueden tener más de 255 caracteres"}""");

    [Fact]
    public async Task A_file_has_at_most_so_many_operators_as_are_counted_at_once()
    {
        var lot = Unique.Text("L");
        var rows = Enumerable.Range(0, 91).Select(i => LotBook.Row($"{lot}-{i}", @operator: $"OP{i}"));

        (await (await fixture.Host.Seller()).Upload(rows)).Is(400, """{"detail": "El archivo contiene más de 90 operadores."}""");
    }

    [Fact]
    public async Task A_lot_that_exists_is_refused_before_anything_else_is_said_of_it()
    {
        var seller = await fixture.Host.Seller();
        var lot = await fixture.Host.Lot();

        (await seller.Upload(LotBook.Rows(lot.Id, 21))).IsExactly(400, $$"""{"detail": "El lote {{lot.Id}} ya existe."}""");
    }

    [Fact]
    public async Task More_than_twenty_SIMs_in_a_lot_are_refused_before_double_ones()
    {
        var (seller, lot) = (await fixture.Host.Seller(), Unique.Text("L"));
        var rows = LotBook.Rows(lot, 20).ToList();

        (await seller.Upload([.. rows, rows[0]])).IsExactly(400, $$"""{"detail": "El lote {{lot}} tiene más de 20 SIMs (21)."}""");
        (await seller.Upload(rows)).Is(200);
    }

    [Fact]
    public async Task An_ICCID_twice_in_a_lot_is_refused_before_one_that_is_stored()
    {
        var (seller, lot) = (await fixture.Host.Seller(), Unique.Text("L"));
        var stored = (await fixture.Host.Lot(1)).Sims[0].Iccid;
        var twice = LotBook.Row(lot);

        (await seller.Upload([LotBook.Row(lot, stored), twice, twice])).IsExactly(400, $$"""{"detail": "El lote {{lot}} contiene ICCID duplicados."}""");
        (await seller.Upload([LotBook.Row(lot, stored), twice])).IsExactly(400, $$"""{"detail": "Algunas SIMs del lote {{lot}} ya existen en BD."}""");
    }

    [Fact]
    public async Task An_ICCID_in_two_lots_of_a_file_is_refused_at_the_second()
    {
        var (seller, lot, iccid) = (await fixture.Host.Seller(), Unique.Text("L"), LotBook.Iccid());

        (await seller.Upload([LotBook.Row($"{lot}-2", iccid), LotBook.Row($"{lot}-1", iccid)]))
            .Is(400, $$"""{"detail": "Algunas SIMs del lote {{lot}}-2 ya existen en BD."}""");
    }

    [Fact]
    public async Task Of_several_faulty_lots_the_first_by_its_id_is_named_and_nothing_of_the_file_is_stored()
    {
        var (seller, lot) = (await fixture.Host.Seller(), Unique.Text("L"));
        var good = LotBook.Rows($"{lot}-1", 5).ToList();

        (await seller.Upload([.. LotBook.Rows($"{lot}-3", 22), .. LotBook.Rows($"{lot}-2", 21), .. good]))
            .Is(400, $$"""{"detail": "El lote {{lot}}-2 tiene más de 20 SIMs (21)."}""");

        (await seller.Get($"/sims/por_lote?lote_id={lot}-1")).Is(200, """{"sims": []}""");
        (await seller.Get($"/sims/find-by-code?code={good[0][2]}")).Is(404);
    }

    [Fact]
    public async Task Only_those_who_manage_SIMs_upload()
    {
        (await (await fixture.Host.Accountant()).Post("/sims/upload_lotes")).IsExactly(403, """{"detail": "No tienes acceso al módulo SIMs"}""");
        (await fixture.Host.Anonymous.Post("/sims/upload_lotes")).IsExactly(401, """{"detail": "Not authenticated"}""");
    }
}
