using Mostrador.Kernel.Dialects.FastApi;
using Mostrador.Kernel.Dialects.FastApi.Fields;
using Mostrador.Kernel.Refusals;
using Mostrador.Kernel.Reports.Spreadsheets.Reading;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>The workbook with which lots come (contract 7.1): headings, then a row for each SIM.</summary>
internal sealed class LotFile
{
    /// <summary>What is said of a file that is no workbook, or too large.</summary>
    public const string NoWorkbook = "Formato de archivo no válido: se requiere .xlsx o .xls";

    private const int MostRows = 200_000;
    private const int LongestText = TextField.Most; // also of a lot's id

    private static readonly string[] Names = ["lote_id", "numero_linea", "iccid", "operador"];

    // A row takes some 250 bytes of XML, and two texts that no other row has.
    private static readonly WorkbookLimits Limits = new(UnpackedBytes: 100 * 1024 * 1024, MostRows + 1, Texts: 3 * MostRows);

    private readonly List<LotRow> _rows = [];
    private readonly string[] _texts = new string[Names.Length];
    private int[]? _columns;
    private int? _incomplete;
    private int? _tooLong;
    private int? _lostDigits;

    /// <summary>The rows of a file.</summary>
    /// <exception cref="Refusal">It is not such a file.</exception>
    public static IReadOnlyList<LotRow> Read(byte[] content)
    {
        var file = new LotFile();
        try
        {
            foreach (var row in WorkbookReader.FirstSheet(content, Limits))
                file.Take(row);
        }
        catch (UnreadableWorkbookException)
        {
            throw FastApiAnswer.BadRequest(NoWorkbook);
        }

        file.Check();
        return file._rows;
    }

    private void Take(SheetRow row)
    {
        if (_columns is null)
        {
            _columns = Columns(row);
            return;
        }

        Array.Fill(_texts, "");
        foreach (var cell in row.Cells)
        {
            if (Array.IndexOf(_columns, cell.Column) is not (>= 0 and var field))
                continue;
            _texts[field] = cell.Text;
            if (cell.LostDigits)
                _lostDigits ??= field;
        }

        if (_texts.Contains(""))
            _incomplete ??= row.Number;
        if (_texts.Any(text => text.Length > LongestText))
            _tooLong ??= row.Number;
        else
            _rows.Add(new LotRow(_texts[0], _texts[1], _texts[2], _texts[3]));
    }

    // In the contract's order: the whole file is looked at for one fault before the next.
    private void Check()
    {
        if (_columns is null || _columns.Contains(-1))
            throw FastApiAnswer.BadRequest($"El archivo debe contener las columnas: {string.Join(", ", Names)}");
        if (_rows.Count == 0 && _tooLong is null)
            throw FastApiAnswer.BadRequest("El archivo no contiene SIMs.");
        if (_incomplete is { } incomplete)
            throw FastApiAnswer.BadRequest($"Fila {incomplete}: faltan datos obligatorios");
        if (_tooLong is { } tooLong)
            throw FastApiAnswer.BadRequest($"Fila {tooLong}: los datos no pueden tener más de {LongestText} caracteres");
        if (_lostDigits is { } field)
            throw FastApiAnswer.BadRequest($"La columna {Names[field]} debe tener formato de texto");
    }

    // Where each column is; of two with one heading the first counts.
    private static int[] Columns(SheetRow headings) => [.. Names.Select(name => Column(headings, name))];

    private static int Column(SheetRow headings, string name)
    {
        foreach (var cell in headings.Cells)
        {
            if (cell.Text.Equals(name, StringComparison.OrdinalIgnoreCase))
                return cell.Column;
        }

        return -1;
    }
}
