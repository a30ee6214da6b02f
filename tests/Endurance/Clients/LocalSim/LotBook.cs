using System.Net.Http.Headers;
using Mostrador.Kernel.Reports;
using Mostrador.Kernel.Reports.Spreadsheets;

namespace Mostrador.Endurance.Clients.LocalSim;

/// <summary>A workbook with the SIMs of one lot.</summary>
internal static class LotBook
{
    /// <summary>The file.</summary>
    public static byte[] Of(string lot, IEnumerable<(string Number, string Iccid)> sims)
    {
        using var file = new MemoryStream();
        using (var book = new Workbook(file, new ReportMetadata("SIMs", "Endurance", DateTimeOffset.UnixEpoch)))
        {
            var sheet = book.Sheet(new SheetLayout("SIMs", new SheetColumn("lote_id"), new SheetColumn("numero_linea"), new SheetColumn("iccid"), new SheetColumn("operador")));
            foreach (var (number, iccid) in sims)
                sheet.Row(lot, number, iccid, "CLARO");
        }

        return file.ToArray();
    }

    /// <summary>A form that uploads it.</summary>
    public static HttpContent Form(byte[] book)
    {
        var content = new ByteArrayContent(book);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"file\"", FileName = "\"lote.xlsx\"" };
        return new MultipartFormDataContent { content };
    }
}
