using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Moteur.Server.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RefusedInferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "RefusedInferences",
                columns: table => new
                {
                    ProductionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RefusedInferences", x => new { x.ProductionId, x.Key });
                    table.ForeignKey(
                        name: "FK_RefusedInferences_Productions_ProductionId",
                        column: x => x.ProductionId,
                        principalTable: "Productions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RefusedInferences");
        }
    }
}
