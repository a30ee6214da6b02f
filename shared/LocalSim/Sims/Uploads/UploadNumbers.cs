using Mostrador.Kernel.Documents;

namespace Mostrador.LocalSim.Sims.Uploads;

/// <summary>Opens, closes and asks for the numbers of uploads.</summary>
public static class UploadNumbers
{
    /// <summary>The book of this moment.</summary>
    public static async ValueTask<UploadBook> UploadBook(this PartitionReader reader) =>
        await reader.Peek<UploadBook>(Uploads.UploadBook.OnlyKey) ?? Uploads.UploadBook.Empty;

    /// <summary>
    /// Whether what was found with this number is not to be seen. What was found may have been undone since: it is looked up again, or
    /// relied upon, before it is shown.
    /// </summary>
    public static async ValueTask<bool> Hides(this PartitionReader reader, long? upload) =>
        upload is not null && (await reader.UploadBook()).Hides(upload);

    /// <summary>Stages that an upload begins; answers its number.</summary>
    public static async Task<long> OpenUpload(this Transaction transaction, DateTimeOffset now)
    {
        var found = await transaction.Find<UploadBook>(Uploads.UploadBook.OnlyKey);
        var book = found ?? Uploads.UploadBook.Empty;
        var opened = book with { Next = book.Next + 1, Open = [.. book.Open, book.Next] };
        if (found is null)
            transaction.Create(opened);
        else
            transaction.Replace(opened);
        transaction.Create(new Upload { Number = book.Next, MovedAt = now });
        return book.Next;
    }

    /// <summary>Stages that an upload has ended: whatever carries its number is seen from now on. False: it had ended already.</summary>
    public static async Task<bool> CloseUpload(this Transaction transaction, long number)
    {
        if (await transaction.Find<Upload>(DocumentKey.Of(number)) is not { } upload
            || await transaction.Find<UploadBook>(Uploads.UploadBook.OnlyKey) is not { } book)
            return false;
        transaction.Replace(book with { Open = [.. book.Open.Where(open => open != number)] });
        transaction.Delete(upload);
        return true;
    }
}
