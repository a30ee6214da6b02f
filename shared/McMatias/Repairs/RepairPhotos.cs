using Mostrador.Kernel.Dialects.DjangoRest;
using Mostrador.Kernel.Dialects.DjangoRest.Fields;
using Mostrador.McMatias.Pictures;

namespace Mostrador.McMatias.Repairs;

/// <summary>What a body does to the four photos of a repair, each for itself (contract 4.12); null = nothing.</summary>
internal sealed record RepairPhotos(ImageChange? Problem, ImageChange? First, ImageChange? Second, ImageChange? Third)
{
    private static readonly ImageField ProblemField = PictureStore.Field("foto_problema");
    private static readonly ImageField FirstField = PictureStore.Field("foto_1");
    private static readonly ImageField SecondField = PictureStore.Field("foto_2");
    private static readonly ImageField ThirdField = PictureStore.Field("foto_3");

    /// <summary>The four fields.</summary>
    public static IReadOnlyList<ImageField> Fields { get; } = [ProblemField, FirstField, SecondField, ThirdField];

    /// <summary>Reads them. Errors are in the input.</summary>
    public static async Task<RepairPhotos> Read(Input input, PictureChanges changes) => new(
        await changes.Read(input, ProblemField),
        await changes.Read(input, FirstField),
        await changes.Read(input, SecondField),
        await changes.Read(input, ThirdField));

    /// <summary>The files that a repair has.</summary>
    public static IEnumerable<string?> Of(Repair repair) => [repair.ProblemPhoto, repair.Photo1, repair.Photo2, repair.Photo3];

    /// <summary>The repair with the photos that it has from now on. Only for a body without errors.</summary>
    public async Task<Repair> Apply(PictureChanges changes, Repair repair) => repair with
    {
        ProblemPhoto = await changes.Apply(Problem, repair.ProblemPhoto),
        Photo1 = await changes.Apply(First, repair.Photo1),
        Photo2 = await changes.Apply(Second, repair.Photo2),
        Photo3 = await changes.Apply(Third, repair.Photo3),
    };
}
